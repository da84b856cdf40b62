import { SELLER } from './people.ts';

const DAY = 86_400_000;

/** A coupon as it is put into the database; `uses` of it are spread over the days before `now`. */
export type DemoCoupon = {
  id: string;
  sellerId: string | null;
  code: string;
  description: string;
  type: 'percentage' | 'fixed' | 'free_shipping';
  value: number;
  currency: string | null;
  minOrderAmount: number | null;
  maxUses: number | null;
  maxUsesPerCustomer: number | null;
  expiresAt: number | null;
  categories: string[];
  stackable: boolean;
  uses: number;
  now: number;
};

const plain = {
  sellerId: null,
  currency: null,
  minOrderAmount: null,
  maxUses: null,
  maxUsesPerCustomer: null,
  expiresAt: null,
  categories: [],
  stackable: false,
  uses: 0,
};

/** Those that a visitor may try, one that is over, and one of a seller with some past. */
export function makeCoupons(category: string | undefined, now: number): DemoCoupon[] {
  return [...ofHouse(now), ...ofSeller(category, now)];
}

function ofHouse(now: number): DemoCoupon[] {
  return [
    {
      ...plain,
      now,
      id: 'cpn_01kff4fd80welc0me1000000001',
      code: 'WELCOME10',
      description: '10 % off, once for everybody',
      type: 'percentage',
      value: 1_000,
      maxUsesPerCustomer: 1,
      stackable: true,
    },
    {
      ...plain,
      now,
      id: 'cpn_01kff4fd80freesh1p000000002',
      code: 'FREESHIP',
      description: 'Free shipping from 30 €',
      type: 'free_shipping',
      value: 0,
      currency: 'EUR',
      minOrderAmount: 3_000,
      stackable: true,
    },
  ];
}

function ofSeller(category: string | undefined, now: number): DemoCoupon[] {
  return [
    {
      ...plain,
      now,
      id: 'cpn_01kff4fd80marade0000000003',
      sellerId: SELLER,
      code: 'MARA15',
      description: 'Autumn letter to regulars',
      type: 'percentage',
      value: 1_500,
      maxUses: 500,
      categories: category === undefined ? [] : [category],
      uses: 64,
    },
    {
      ...plain,
      now,
      id: 'cpn_01kff4fd80spr1ng00000000004',
      sellerId: SELLER,
      code: 'SPRING5',
      description: 'Spring sale: 5 € off',
      type: 'fixed',
      value: 500,
      currency: 'EUR',
      expiresAt: now - 150 * DAY,
    },
  ];
}
