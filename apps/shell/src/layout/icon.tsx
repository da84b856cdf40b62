import { Heart, House, LayoutGrid, type LucideIcon, Search, UserRound } from 'lucide-react';
import type { IconName } from '../slices/slice.ts';

const icons: Partial<Record<IconName, LucideIcon>> = {
  home: House,
  search: Search,
  heart: Heart,
  account: UserRound,
  categories: LayoutGrid,
};

/** The picture of an entry in the header or in the phone's navigation. */
export function Icon({ name, className = 'size-5' }: { name: IconName; className?: string }) {
  const Picture = icons[name] ?? LayoutGrid;
  return <Picture aria-hidden className={className} />;
}
