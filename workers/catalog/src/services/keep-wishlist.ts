import { writeBatch } from '@highstreet/data';
import { Conflict, NotFound, requireActor } from '@highstreet/http';
import type {
  CreateWishlist,
  SharedWishlist,
  UpdateWishlist,
  Wishlist,
  WishlistPage,
} from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import {
  findWishlist,
  insertWishlist,
  insertWishlistItem,
  listCustomerWishlists,
  updateWishlistRow,
  type StoredWishlist,
} from '../db/wishlists.ts';

const MOST_LISTS = 50;
const MOST_ITEMS = 500;

/** The actor's own wishlists. */
export async function listWishlists(ctx: Ctx): Promise<Wishlist[]> {
  const { id } = requireActor(ctx.actor);
  return (await listCustomerWishlists(ctx.db, id)).map(toClient);
}

/** One of the actor's wishlists; another's id is as unknown as any. */
export async function getWishlist(ctx: Ctx, id: string): Promise<WishlistPage> {
  const { wishlist, products } = await loadOwn(ctx, id);
  return { ...toClient(wishlist), products };
}

/** A wishlist that its keeper shared by link. */
export async function getSharedWishlist(ctx: Ctx, shareToken: string): Promise<SharedWishlist> {
  const found = await findWishlist(ctx.db, { shareToken });
  if (!found) throw new NotFound('This list is not shared any more.');
  return { name: found.wishlist.name, products: found.products };
}

/** Starts a wishlist; at most 50 a customer. */
export async function createWishlist(ctx: Ctx, { name }: CreateWishlist): Promise<Wishlist> {
  const { id: customerId } = requireActor(ctx.actor);
  const lists = await listCustomerWishlists(ctx.db, customerId);
  if (lists.length >= MOST_LISTS) throw new Conflict(`You have ${MOST_LISTS} lists; delete one first.`);
  const id = ctx.newId('wsh');
  await writeBatch(ctx.db, [insertWishlist({ id, customerId, name, createdAt: ctx.now() })]);
  return toClient((await loadOwn(ctx, id)).wishlist);
}

/** Renames, shares by a new link, or stops sharing; the old link is dead at once. */
export async function updateWishlist(ctx: Ctx, id: string, input: UpdateWishlist): Promise<Wishlist> {
  const { wishlist } = await loadOwn(ctx, id);
  const shareToken =
    input.shared === undefined
      ? wishlist.shareToken
      : input.shared
        ? (wishlist.shareToken ?? newShareToken())
        : undefined;
  const name = input.name ?? wishlist.name;
  await writeBatch(ctx.db, [updateWishlistRow(id, name, shareToken ?? null)]);
  return toClient({ ...wishlist, name, shareToken });
}

/** Deletes a wishlist with what is on it. */
export async function deleteWishlist(ctx: Ctx, id: string): Promise<void> {
  await loadOwn(ctx, id);
  await writeBatch(ctx.db, [
    { sql: 'DELETE FROM wishlist_items WHERE wishlist_id = ?', args: [id] },
    { sql: 'DELETE FROM wishlists WHERE id = ?', args: [id] },
  ]);
}

/** Puts a product on a list; twice is once. */
export async function addWishlistItem(ctx: Ctx, id: string, productId: string): Promise<void> {
  const { wishlist } = await loadOwn(ctx, id);
  if (wishlist.productIds.includes(productId)) return;
  if (wishlist.productIds.length >= MOST_ITEMS) throw new Conflict(`A list holds ${MOST_ITEMS} products.`);
  const [result] = await writeBatch(ctx.db, [insertWishlistItem(id, productId, ctx.now())]);
  if (result?.rowsAffected === 0) throw new NotFound(`There is no product ${productId}.`);
}

/** Takes a product off a list; one that is not on it is fine. */
export async function removeWishlistItem(ctx: Ctx, id: string, productId: string): Promise<void> {
  await loadOwn(ctx, id);
  await writeBatch(ctx.db, [
    { sql: 'DELETE FROM wishlist_items WHERE wishlist_id = ? AND product_id = ?', args: [id, productId] },
  ]);
}

async function loadOwn(ctx: Ctx, id: string) {
  const actor = requireActor(ctx.actor);
  const found = await findWishlist(ctx.db, { id });
  if (found?.wishlist.customerId !== actor.id) throw new NotFound(`There is no wishlist ${id}.`);
  return found;
}

function toClient({ customerId: _, ...wishlist }: StoredWishlist): Wishlist {
  return wishlist;
}

/** 128 random bits: the link itself is the authority. */
function newShareToken(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
