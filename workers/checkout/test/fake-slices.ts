import type { CatalogRpc, VariantFacts } from '@highstreet/catalog/contract';
import type { InventoryRpc, StockLine } from '@highstreet/inventory/contract';
import type { OrderDraft, OrdersRpc, OrderStatus } from '@highstreet/orders/contract';
import type { Discount, PromotionsRpc } from '@highstreet/promotions/contract';
import { SliceUnavailable } from '@highstreet/resilience';
import type { Ask, Slices } from '../src/slices.ts';

type Reservation = { status: 'reserved' | 'committed' | 'released'; lines: StockLine[] };
type Order = { draft: OrderDraft; status: OrderStatus; paid?: number; attention: string[] };

/** When a call of another slice fails: `before` it takes effect, or `after`, so that only its answer is lost. */
export type Fault = (call: string) => 'before' | 'after' | undefined;

/** The other slices as their contracts say, in memory, with a look at all they hold and with faults on demand. */
export class FakeSlices {
  readonly variants = new Map<string, VariantFacts>();
  readonly stock = new Map<string, number>();
  readonly reservations = new Map<string, Reservation>();
  readonly coupons = new Map<string, { percent: number; uses: number; most: number }>();
  readonly redeemed = new Map<string, Discount[]>();
  readonly releasedOrders = new Set<string>();
  readonly giftCards = new Map<string, number>();
  readonly spent = new Map<string, { code: string; amount: number }[]>();
  readonly returned = new Map<string, number>();
  readonly orders = new Map<string, Order>();
  readonly calls: string[] = [];
  fault: Fault = () => undefined;

  addVariant(variantId: string, given: Partial<VariantFacts> = {}, stock?: number): VariantFacts {
    const facts: VariantFacts = {
      variantId,
      productId: `prd_${variantId}`,
      sellerId: 'usr_mara',
      sellerName: 'Mara',
      slug: variantId,
      title: `Thing ${variantId}`,
      status: 'active',
      sku: variantId,
      optionValues: [],
      price: 1_000,
      currency: 'EUR',
      image: null,
      weight: 500,
      categoryIds: [],
      ...given,
    };
    this.variants.set(variantId, facts);
    if (stock !== undefined) this.stock.set(variantId, stock);
    return facts;
  }

  open(): Slices {
    return {
      catalog: this.#asking('catalog', this.#catalog),
      inventory: this.#asking('inventory', this.#inventory),
      promotions: this.#asking('promotions', this.#promotions),
      orders: this.#asking('orders', this.#orders),
    };
  }

  #asking<Api extends object>(slice: string, api: Api): Ask<Api> {
    const watched = new Proxy(api, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        return async (...args: unknown[]) => {
          const call = `${slice}.${String(name)}`;
          this.calls.push(call);
          await Promise.resolve();
          const fault = this.fault(call);
          if (fault === 'before') throw new SliceUnavailable(`${call} is away`);
          const answer: unknown = await method.apply(target, args);
          if (fault === 'after') throw new SliceUnavailable(`the answer of ${call} is lost`);
          return answer;
        };
      },
    });
    return async (ask) => ask(watched);
  }

  readonly #catalog: CatalogRpc = {
    readVariants: async (selection) =>
      [...this.variants.values()].filter(
        ({ variantId }) => 'variantIds' in selection && selection.variantIds.includes(variantId),
      ),
  };

  readonly #inventory: InventoryRpc = {
    readAvailability: async (ids) =>
      ids.map((variantId) => ({
        variantId,
        available: this.stock.get(variantId) ?? 0,
        isTracked: this.stock.has(variantId),
        isBackorderAllowed: false,
        isLow: false,
      })),
    reserve: async (orderId, lines) => {
      const known = this.reservations.get(orderId);
      if (known?.status === 'released') return { isReserved: false, shortages: [] };
      if (known) return { isReserved: true, expiresAt: 0 };
      const short = lines.filter(
        ({ variantId, quantity }) => (this.stock.get(variantId) ?? quantity) < quantity,
      );
      if (short.length > 0)
        return {
          isReserved: false,
          shortages: short.map(({ variantId }) => ({ variantId, available: this.stock.get(variantId) ?? 0 })),
        };
      this.#move(lines, -1);
      this.reservations.set(orderId, { status: 'reserved', lines });
      return { isReserved: true, expiresAt: 0 };
    },
    commit: async (orderId) => {
      const known = this.reservations.get(orderId);
      if (!known || known.status === 'released') return { isCommitted: false };
      known.status = 'committed';
      return { isCommitted: true };
    },
    release: async (orderId) => {
      const known = this.reservations.get(orderId);
      if (known && known.status !== 'released') this.#move(known.lines, 1);
      this.reservations.set(orderId, { status: 'released', lines: [] });
    },
    restock: async () => undefined,
  };

  #move(lines: readonly StockLine[], sign: 1 | -1): void {
    for (const { variantId, quantity } of lines) {
      const left = this.stock.get(variantId);
      if (left !== undefined) this.stock.set(variantId, left + sign * quantity);
    }
  }

  #discounts(codes: readonly string[], cart: Parameters<PromotionsRpc['validate']>[1]): Discount[] {
    return codes.map((code) => {
      const { percent = 0 } = this.coupons.get(code) ?? {};
      const lines = cart.lines.map(({ lineId, unitPrice, quantity }) => ({
        lineId,
        amount: Math.floor((unitPrice * quantity * percent) / 100),
      }));
      const total = lines.reduce((all, { amount }) => all + amount, 0);
      return { couponId: code, code, type: 'percentage', lines, shipping: 0, total };
    });
  }

  readonly #promotions: PromotionsRpc = {
    validate: async (codes, cart) => {
      const bad = codes.find((code) => !this.coupons.has(code));
      if (bad !== undefined) return { isValid: false, code: bad, reason: 'unknown' };
      const spent = codes.find(
        (code) => (this.coupons.get(code)?.uses ?? 0) >= (this.coupons.get(code)?.most ?? 0),
      );
      if (spent !== undefined) return { isValid: false, code: spent, reason: 'used-up' };
      return { isValid: true, discounts: this.#discounts(codes, cart) };
    },
    redeem: async ({ orderId, codes, cart }) => {
      const known = this.redeemed.get(orderId);
      if (known) return { isRedeemed: true, discounts: known };
      const [code = ''] = codes;
      if (this.releasedOrders.has(orderId)) return { isRedeemed: false, code, reason: 'order-released' };
      const coupon = this.coupons.get(code);
      if (!coupon || coupon.uses >= coupon.most) return { isRedeemed: false, code, reason: 'used-up' };
      coupon.uses += 1;
      const discounts = this.#discounts(codes, cart);
      this.redeemed.set(orderId, discounts);
      return { isRedeemed: true, discounts };
    },
    release: async (orderId) => {
      this.releasedOrders.add(orderId);
      for (const { code } of this.redeemed.get(orderId) ?? []) {
        const coupon = this.coupons.get(code);
        if (coupon) coupon.uses -= 1;
      }
      this.redeemed.delete(orderId);
      for (const { code, amount } of this.spent.get(orderId) ?? [])
        this.giftCards.set(code, (this.giftCards.get(code) ?? 0) + amount);
      this.spent.delete(orderId);
    },
    readGiftCard: async (code) => {
      const amount = this.giftCards.get(code);
      return amount === undefined ? null : { code, balance: { amount, currency: 'EUR' }, isUsable: true };
    },
    spendGiftCard: async ({ orderId, code, amount }) => {
      const spent = this.spent.get(orderId) ?? [];
      if (spent.some((each) => each.code === code)) return { isSpent: true };
      const balance = this.giftCards.get(code) ?? 0;
      if (this.releasedOrders.has(orderId) || balance < amount)
        return { isSpent: false, reason: 'too-little', balance };
      this.giftCards.set(code, balance - amount);
      this.spent.set(orderId, [...spent, { code, amount }]);
      return { isSpent: true };
    },
    refundGiftCards: async (orderId, refundId, amount) => {
      if (this.returned.has(refundId)) return { refunded: this.returned.get(refundId) ?? 0 };
      const [first] = this.spent.get(orderId) ?? [];
      if (first) this.giftCards.set(first.code, (this.giftCards.get(first.code) ?? 0) + amount);
      this.returned.set(refundId, amount);
      return { refunded: amount };
    },
  };

  readonly #orders: OrdersRpc = {
    createOrder: async (draft) => {
      const known = this.orders.get(draft.orderId);
      if (!known) this.orders.set(draft.orderId, { draft, status: 'pending', attention: [] });
      return { orderId: draft.orderId, number: 'HS-2026-000001', status: known?.status ?? 'pending' };
    },
    confirmOrder: async (orderId, _payment, paid) => {
      const order = this.#order(orderId);
      if (order.status === 'confirmed') return { isConfirmed: true, status: order.status };
      if (order.status !== 'pending' || paid.amount !== order.draft.totals.total)
        return { isConfirmed: false, status: order.status };
      order.status = 'confirmed';
      order.paid = paid.amount;
      return { isConfirmed: true, status: order.status };
    },
    cancelPlacement: async (orderId) => {
      const order = this.#order(orderId);
      if (order.status === 'pending') order.status = 'cancelled';
      return { status: order.status };
    },
    noteAttention: async (orderId, detail) => void this.#order(orderId).attention.push(detail),
  };

  #order(orderId: string): Order {
    const order = this.orders.get(orderId);
    if (!order) throw new SliceUnavailable(`there is no order ${orderId}`);
    return order;
  }
}
