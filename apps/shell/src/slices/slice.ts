import type { Role } from '@highstreet/federation/frame';
import type { Locale } from '@highstreet/ui/locale';

/** Words in every language: the table may come from the platform, which knows no message files. */
export type Words = Record<Locale, string>;

/** Pictures that a navigation entry may name; the frame itself holds the first five. */
export type IconName =
  | 'home'
  | 'search'
  | 'heart'
  | 'account'
  | 'categories'
  | 'security'
  | 'devices'
  | 'key'
  | 'products'
  | 'stock'
  | 'import'
  | 'users'
  | 'console'
  | 'traces'
  | 'logs'
  | 'events'
  | 'orders'
  | 'dashboard'
  | 'board'
  | 'cart'
  | 'payouts'
  | 'placements'
  | 'coupons'
  | 'gift-cards'
  | 'reports';

/** Where an entry is shown. `bottom` is the phone's navigation and holds four entries. */
export type NavigationPlace = 'header' | 'bottom' | 'account' | 'side' | 'footer';
export type NavigationGroup = 'shop' | 'account' | 'sell' | 'admin';

export interface NavigationEntry {
  id: string;
  path: string;
  label: Words;
  icon: IconName;
  group: NavigationGroup;
  places: NavigationPlace[];
  /** Who sees it; without roles everybody, also the anonymous. */
  roles?: Role[];
  /** Keys that lead there, such as `g h`. */
  keys?: string;
}

/** A part that a slice shows in the header, such as a badge with a count. */
export interface HeaderFragment {
  module: string;
  /** Room kept while it loads, in px. */
  width: number;
  roles?: Role[];
}

/** One slice as the shell knows it. */
export interface Slice {
  name: string;
  manifest: string;
  /** Paths that belong to it: each one and everything below. `/` is the home page alone. */
  prefixes: string[];
  navigation: NavigationEntry[];
  headerFragments: HeaderFragment[];
}
