type List = { id: string; productIds: string[] };

/** The lists after a product is put on one of them or taken off. */
export function withItem<L extends List>(
  lists: L[],
  change: { wishlistId: string; productId: string; isOn: boolean },
): L[] {
  return lists.map((list) => {
    if (list.id !== change.wishlistId) return list;
    const others = list.productIds.filter((id) => id !== change.productId);
    return { ...list, productIds: change.isOn ? [change.productId, ...others] : others };
  });
}
