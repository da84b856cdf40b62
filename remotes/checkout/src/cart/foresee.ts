import type { Cart, CartLine } from '@highstreet/checkout/contract';

/** The cart as it will be when a line gets another quantity; discounts stay until the server has worked them out. */
export function withQuantity(cart: Cart, change: { lineId: string; quantity: number }): Cart {
  const lines = cart.lines.map((line) =>
    line.id === change.lineId ? withPieces(line, change.quantity) : line,
  );
  return withLines(cart, lines);
}

export function withoutLine(cart: Cart, { lineId }: { lineId: string }): Cart {
  return withLines(
    cart,
    cart.lines.filter(({ id }) => id !== lineId),
  );
}

export function withoutCode(cart: Cart, { kind, code }: { kind: 'coupon' | 'giftCard'; code: string }): Cart {
  const others = <C extends { code: string }>(codes: C[]) => codes.filter((each) => each.code !== code);
  return kind === 'coupon'
    ? { ...cart, coupons: others(cart.coupons) }
    : { ...cart, giftCards: others(cart.giftCards) };
}

function withPieces(line: CartLine, quantity: number): CartLine {
  const { available } = line;
  const isGone = line.state === 'gone' || line.state === 'sold-out';
  const state = isGone ? line.state : available !== null && quantity > available ? 'too-few' : 'ok';
  const total = { ...line.total, amount: line.unitPrice.amount * quantity };
  return { ...line, quantity, total, state };
}

function withLines(cart: Cart, lines: CartLine[]): Cart {
  const sum = lines.reduce((all, line) => all + line.total.amount, 0);
  const discount = Math.min(cart.totals.discount.amount, sum);
  const money = (amount: number) => ({ amount, currency: cart.currency });
  return {
    ...cart,
    lines,
    count: lines.reduce((all, line) => all + line.quantity, 0),
    changes: cart.changes.filter(({ lineId }) => lines.some(({ id }) => id === lineId)),
    isReady: lines.length > 0 && lines.every(({ state }) => state === 'ok'),
    totals: { lines: money(sum), discount: money(discount), total: money(sum - discount) },
  };
}
