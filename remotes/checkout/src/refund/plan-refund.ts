import type { CreateRefund, Payment } from '@highstreet/checkout/contract';

export type PaidLine = Payment['lines'][number];

/** What is given back of a line: pieces, and an amount where it is another one than their share. */
export type Choice = { quantity: number; amount: number | null };
export type Choices = Record<string, Choice>;

/** Pieces and money of a line that have not been refunded yet; money in minor units. */
export const restOf = (line: PaidLine) => ({
  quantity: line.quantity - line.refundedQuantity,
  amount: line.amount.amount - line.refunded.amount,
});

/** What so many pieces of a line have cost; all that are left take all the money that is left. */
export function shareOf(line: PaidLine, quantity: number): number {
  const rest = restOf(line);
  if (quantity >= rest.quantity) return quantity === 0 ? 0 : rest.amount;
  return Math.min(Math.floor((line.amount.amount * quantity) / line.quantity), rest.amount);
}

export const amountOf = (line: PaidLine, choice: Choice | undefined): number =>
  choice === undefined ? 0 : (choice.amount ?? shareOf(line, choice.quantity));

/** Everything that is left. */
export const everything = ({ lines }: Payment): Choices =>
  Object.fromEntries(lines.map((line) => [line.lineId, { quantity: restOf(line).quantity, amount: null }]));

/** The refund as it is sent, its sum in minor units, and whether it may be made. */
export function planRefund(payment: Payment, choices: Choices) {
  const chosen = payment.lines
    .map((line) => ({ line, choice: choices[line.lineId], amount: amountOf(line, choices[line.lineId]) }))
    .filter(({ amount }) => amount > 0);
  const total = chosen.reduce((sum, { amount }) => sum + amount, 0);
  const isTooMuch =
    total > payment.refundable.amount || chosen.some(({ line, amount }) => amount > restOf(line).amount);
  const lines: CreateRefund['lines'] = chosen.map(({ line, choice, amount }) => ({
    lineId: line.lineId,
    quantity: choice?.quantity ?? 0,
    amount,
  }));
  return {
    lines,
    total,
    fault: isTooMuch ? ('tooMuch' as const) : total === 0 ? ('nothing' as const) : null,
  };
}
