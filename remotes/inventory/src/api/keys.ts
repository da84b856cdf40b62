/** Query keys of the slice, so that a change knows what it touches. */
export const keys = {
  all: ['inventory'],
  lists: ['inventory', 'stock'],
  item: (variantId: string) => ['inventory', 'item', variantId],
  movements: (variantId: string) => ['inventory', 'movements', variantId],
  locations: ['inventory', 'locations'],
  availability: ['inventory', 'availability'],
} as const;
