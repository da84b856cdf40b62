import {
  Heart,
  House,
  ImportIcon,
  KeyRound,
  LayoutGrid,
  type LucideIcon,
  MonitorSmartphone,
  Package,
  Plus,
  Search,
  ShieldCheck,
  UserRound,
  Users,
} from 'lucide-react';
import type { IconName } from '../slices/slice.ts';

const icons: Record<IconName, LucideIcon> = {
  home: House,
  search: Search,
  heart: Heart,
  account: UserRound,
  security: ShieldCheck,
  devices: MonitorSmartphone,
  key: KeyRound,
  products: Package,
  add: Plus,
  import: ImportIcon,
  categories: LayoutGrid,
  users: Users,
};

/** The picture that a navigation entry names. */
export function Icon({ name, className = 'size-5' }: { name: IconName; className?: string }) {
  const Picture = icons[name];
  return <Picture aria-hidden className={className} />;
}
