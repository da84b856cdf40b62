import {
  ChartColumn,
  PackageCheck,
  SquareKanban,
  Flag,
  Heart,
  Gauge,
  Gift,
  House,
  ImportIcon,
  Inbox,
  KeyRound,
  LayoutGrid,
  ListChecks,
  type LucideIcon,
  MonitorSmartphone,
  Package,
  ScrollText,
  Search,
  ShieldCheck,
  ShoppingBag,
  TicketPercent,
  UserRound,
  Users,
  Wallet,
  Warehouse,
  Waypoints,
} from 'lucide-react';
import type { IconName } from '../slices/slice.ts';

const icons: Record<IconName, LucideIcon> = {
  home: House,
  search: Search,
  heart: Heart,
  account: UserRound,
  categories: LayoutGrid,
  security: ShieldCheck,
  devices: MonitorSmartphone,
  key: KeyRound,
  products: Package,
  stock: Warehouse,
  import: ImportIcon,
  users: Users,
  console: Gauge,
  traces: Waypoints,
  logs: ScrollText,
  events: Inbox,
  orders: PackageCheck,
  dashboard: ChartColumn,
  board: SquareKanban,
  cart: ShoppingBag,
  payouts: Wallet,
  placements: ListChecks,
  coupons: TicketPercent,
  'gift-cards': Gift,
  reports: Flag,
};

/** The picture of an entry in a menu or in the side navigation. */
export function WorkIcon({ name, className = 'size-5' }: { name: IconName; className?: string }) {
  const Picture = icons[name];
  return <Picture aria-hidden className={className} />;
}
