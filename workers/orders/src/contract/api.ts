/** Minor units of the order's currency; `total` = lines + shipping + tax added - discounts. `taxIncluded` is a part of the prices. */
export type OrderTotals = {
  currency: string;
  lines: number;
  discount: number;
  shipping: number;
  taxAdded: number;
  taxIncluded: number;
  giftCards: number;
  total: number;
};

/** What was bought, as it was then. Amounts in minor units; `discount` and `tax` of the whole line. */
export type OrderItemDraft = {
  lineId: string;
  productId: string;
  variantId: string;
  sellerId: string;
  sellerName: string;
  slug: string;
  title: string;
  options: string[];
  sku: string;
  image: string | null;
  unitPrice: number;
  quantity: number;
  discount: number;
  tax: number;
};

/** A postal address; `country` is ISO 3166-1 alpha-2. */
export type PostalAddress = {
  name: string;
  line1: string;
  line2?: string | undefined;
  postalCode: string;
  city: string;
  region?: string | undefined;
  country: string;
  phone?: string | undefined;
};

/** An order that the saga begins. `customerId` null for a guest, who reads the order with `accessKey`. */
export type OrderDraft = {
  orderId: string;
  customerId: string | null;
  accessKey: string;
  email: string;
  locale: 'en' | 'de';
  items: OrderItemDraft[];
  totals: OrderTotals;
  coupons: { code: string; amount: number }[];
  shippingAddress: PostalAddress | null;
  billingAddress: PostalAddress | null;
  shippingMethod: { id: string; name: string; amount: number };
  note?: string | undefined;
};

export type OrderRef = { orderId: string; number: string; status: OrderStatus };

export type OrderStatus = 'pending' | 'confirmed' | 'processing' | 'shipped' | 'delivered' | 'cancelled';

export type PaymentSummary = { paymentId: string; provider: string; method: string };

/** What orders answers the saga by RPC. Each call takes effect once per order, however often it is asked for. */
export type OrdersRpc = {
  /** Writes the order as pending; the same order again gives the first answer. */
  createOrder(draft: OrderDraft): Promise<OrderRef>;
  /** pending -> confirmed, when the amount paid equals the order's total; else nothing changes and it says so. */
  confirmOrder(
    orderId: string,
    payment: PaymentSummary,
    paid: { amount: number; currency: string },
  ): Promise<{ isConfirmed: boolean; status: OrderStatus }>;
  /** pending -> cancelled, with the reason that the customer reads. Other states stay as they are. */
  cancelPlacement(orderId: string, reason: string): Promise<{ status: OrderStatus }>;
  /** Writes into the order's timeline that the placement waits for somebody's decision. */
  noteAttention(orderId: string, detail: string): Promise<void>;
};
