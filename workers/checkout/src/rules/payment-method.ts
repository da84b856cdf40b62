/** How something was paid, in a word for people. The token of the provider stays with checkout. */
export function paymentMethodOf(payment: object | null): 'card' | 'gift-card' {
  return payment ? 'card' : 'gift-card';
}
