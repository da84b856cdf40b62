/** The floating panel of select, combobox, menu and popover. */
export const panelClass =
  'overlay-motion rounded-lg border border-line bg-raised text-ink shadow-float outline-none';

/** A list inside a panel. */
export const listClass = 'max-h-[min(22rem,50dvh)] overflow-y-auto overscroll-contain p-1 outline-none';

/** A menu is short enough to be seen whole on most screens. */
export const menuClass = 'max-h-[min(40rem,75dvh)] overflow-y-auto overscroll-contain p-1 outline-none';

/** One row of such a list. */
export const optionClass =
  'group flex cursor-pointer items-center gap-2 rounded-md px-3 py-2 text-sm text-ink outline-2 -outline-offset-2 outline-transparent select-none ' +
  'data-focused:bg-sunken data-pressed:bg-line data-disabled:cursor-default data-disabled:opacity-50 ' +
  'data-focus-visible:outline-focus ' +
  '[&_svg]:size-4 [&_svg]:shrink-0';
