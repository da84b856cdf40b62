import type { OrderTotals, PaymentSummary, PostalAddress, OrderStatus } from '../contract/api.ts';
import type {
  FulfilmentStatus,
  OrderItem,
  OrderReturn,
  RefundStatus,
  Tracking,
} from '../contract/schemas.ts';
import type { Doer, TimelineKind } from './timeline.ts';

/** An order with everything that belongs to it, whoever may see which part of it. Times in milliseconds. */
export type OrderRecord = {
  id: string;
  number: string;
  customerId: string | null;
  accessKey: string;
  email: string;
  locale: 'en' | 'de';
  status: OrderStatus;
  refundStatus: RefundStatus;
  refunded: number;
  currency: string;
  totals: OrderTotals;
  coupons: { code: string; amount: number }[];
  shippingAddress: PostalAddress | null;
  billingAddress: PostalAddress | null;
  shippingMethod: { id: string; name: string; amount: number };
  payment: PaymentSummary | null;
  note: string | null;
  cancelReason: string | null;
  customerName: string;
  version: number;
  createdAt: number;
  updatedAt: number;
  items: OrderItem[];
  fulfilments: FulfilmentRecord[];
  timeline: TimelineRecord[];
  returns: ReturnRecord[];
  refunds: RefundRecord[];
};

export type FulfilmentRecord = {
  sellerId: string;
  sellerName: string;
  status: FulfilmentStatus;
  amount: number;
  itemCount: number;
  accessKey: string;
  tracking: Tracking | null;
  shippedAt: number | null;
  deliveredAt: number | null;
  version: number;
  updatedAt: number;
};

export type TimelineRecord = {
  seq: number;
  sellerId: string | null;
  at: number;
  role: Doer['role'];
  kind: TimelineKind;
  data: { status?: FulfilmentStatus; text?: string; amount?: number; sellerIds?: string[] };
  isInternal: boolean;
};

export type ReturnRecord = Omit<OrderReturn, 'createdAt' | 'decidedAt'> & {
  createdAt: number;
  decidedAt: number | null;
};

export type RefundRecord = {
  id: string;
  amount: number;
  lines: { lineId: string; quantity: number }[];
  createdAt: number;
};
