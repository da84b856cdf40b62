/** Query keys of the slice, so that a change knows what it touches. */
export const keys = {
  all: ['checkout'],
  cart: ['checkout', 'cart'],
  config: ['checkout', 'config'],
  quotes: ['checkout', 'quote'],
  placement: (orderId: string) => ['checkout', 'placement', orderId],
  attention: ['checkout', 'attention'],
  payouts: ['checkout', 'payouts'],
  ledger: ['checkout', 'ledger'],
  payment: (id: string) => ['checkout', 'payment', id],
} as const;
