/** Whose cart: a customer's one, or the anonymous one of a cookie. */
export type CartOwner = { customerId: string } | { cartId: string };
