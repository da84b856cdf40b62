/** Zones of delivery, from the middle of Europe where the street is. */
const zones: Record<'near' | 'europe' | 'world', readonly string[]> = {
  near: ['DE', 'AT', 'NL', 'BE'],
  europe: ['CH', 'DK', 'ES', 'FI', 'FR', 'GB', 'IE', 'IT', 'PL', 'PT', 'SE'],
  world: ['CA', 'JP', 'KW', 'US'],
};

type Zone = keyof typeof zones;

/** Amounts in euro cents. `perKilo` for every kilogram begun; `freeAbove` is the value of the goods after discounts. */
type Method = {
  id: string;
  name: { en: string; de: string };
  isPickUp: boolean;
  maxGrams: number;
  rates: Partial<
    Record<Zone, { base: number; perKilo: number; freeAbove?: number; minDays: number; maxDays: number }>
  >;
};

const everywhere = { base: 0, perKilo: 0, minDays: 1, maxDays: 2 };

/** Flat and free above a value, by weight, for what is heavy, and pick-up. */
export const methods: readonly Method[] = [
  {
    id: 'standard',
    name: { en: 'Standard delivery', de: 'Standardversand' },
    isPickUp: false,
    maxGrams: 30_000,
    rates: {
      near: { base: 490, perKilo: 0, freeAbove: 5_000, minDays: 2, maxDays: 4 },
      europe: { base: 990, perKilo: 0, freeAbove: 12_000, minDays: 4, maxDays: 7 },
      world: { base: 2_490, perKilo: 0, minDays: 7, maxDays: 14 },
    },
  },
  {
    id: 'express',
    name: { en: 'Express delivery', de: 'Expressversand' },
    isPickUp: false,
    maxGrams: 30_000,
    rates: {
      near: { base: 990, perKilo: 80, minDays: 1, maxDays: 1 },
      europe: { base: 1_990, perKilo: 250, minDays: 1, maxDays: 2 },
      world: { base: 3_990, perKilo: 900, minDays: 2, maxDays: 4 },
    },
  },
  {
    id: 'freight',
    name: { en: 'Freight', de: 'Spedition' },
    isPickUp: false,
    maxGrams: 1_000_000,
    rates: {
      near: { base: 2_900, perKilo: 45, minDays: 5, maxDays: 10 },
      europe: { base: 5_900, perKilo: 90, minDays: 7, maxDays: 14 },
    },
  },
  {
    id: 'pick-up',
    name: { en: 'Pick up at the shop', de: 'Im Laden abholen' },
    isPickUp: true,
    maxGrams: Number.MAX_SAFE_INTEGER,
    rates: { near: everywhere, europe: everywhere, world: everywhere },
  },
];

/** Shipping is priced in euros; what it costs elsewhere, per euro in minor units of the currency, reviewed each quarter. */
const perEuroCent: Record<string, number> = {
  EUR: 1,
  USD: 1.1,
  GBP: 0.86,
  CHF: 0.95,
  CAD: 1.5,
  JPY: 1.65,
  KWD: 3.4,
  SEK: 11.2,
  DKK: 7.5,
  PLN: 4.3,
};

export type Delivery = { country: string; grams: number; goods: number; currency: string };

export type OfferedMethod = {
  id: string;
  name: { en: string; de: string };
  amount: number;
  minDays: number;
  maxDays: number;
  isPickUp: boolean;
  freeAbove: number | undefined;
};

/** What can be had for this weight (grams) and value (minor units, after discounts), in the order of the table. Freight only from 30 kg. */
export function offerShipping({ country, grams, goods, currency }: Delivery): OfferedMethod[] {
  const zone = zoneOf(country);
  if (!zone) return [];
  return methods.flatMap((method) => {
    const rate = method.rates[zone];
    const isLight = grams <= 30_000;
    if (!rate || grams > method.maxGrams || (method.id === 'freight' && isLight)) return [];
    const freeAbove = rate.freeAbove === undefined ? undefined : convert(rate.freeAbove, currency);
    const full = convert(rate.base + rate.perKilo * Math.ceil(grams / 1_000), currency);
    const amount = freeAbove !== undefined && goods >= freeAbove ? 0 : full;
    const { id, name, isPickUp } = method;
    return [{ id, name, isPickUp, amount, freeAbove, minDays: rate.minDays, maxDays: rate.maxDays }];
  });
}

function zoneOf(country: string): Zone | undefined {
  if (zones.near.includes(country)) return 'near';
  if (zones.europe.includes(country)) return 'europe';
  return zones.world.includes(country) ? 'world' : undefined;
}

function convert(cents: number, currency: string): number {
  return Math.round(cents * (perEuroCent[currency] ?? 1));
}
