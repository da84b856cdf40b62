import { distribute, share } from '../services/distribute.ts';

/** The house keeps ten per cent of what is sold; the provider's price is 1.4 % and 25 minor units an order. Basis points. */
const COMMISSION = 1_000;
const FEE = 140;
const FEE_EACH = 25;

export const PLATFORM = 'platform';

export type Sold = { lineId: string; sellerId: string; gross: number };
export type Earning = Sold & { commission: number; fee: number; net: number };

/** What sellers earn of an order: commission by line, the provider's price shared out over all lines to the cent. Shipping is the house's. */
export function earnings(lines: readonly Sold[], toPay: number): Earning[] {
  const sold = lines.reduce((all, { gross }) => all + gross, 0);
  const charged = toPay === 0 ? 0 : Math.min(sold, share(Math.min(toPay, sold), FEE, 10_000) + FEE_EACH);
  const fees = distribute(
    charged,
    lines.map(({ gross }) => gross),
  );
  return lines.map((line, index) => {
    const commission = commissionOf(line.gross);
    const fee = fees[index] ?? 0;
    return { ...line, commission, fee, net: line.gross - commission - fee };
  });
}

function commissionOf(gross: number): number {
  return share(gross, COMMISSION, 10_000);
}
