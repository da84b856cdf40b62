import type { OrderSummary } from '@highstreet/orders/contract';
import { Board, type BoardColumn } from '@highstreet/ui/board';
import { Button } from '@highstreet/ui/button';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { useTranslations } from '@highstreet/ui/i18n';
import { Loading, Skeleton } from '@highstreet/ui/skeleton';
import { useOrders } from '../../api/list-orders.ts';
import { BoardCard } from './board-card.tsx';
import { useHeldMoves } from './use-held-moves.ts';
import { useSellerView } from './use-seller-view.ts';

type Place = 'confirmed' | 'processing' | 'shipped' | 'delivered';
type Target = Exclude<Place, 'confirmed'>;
type Card = OrderSummary & { name: string };

const places: Place[] = ['confirmed', 'processing', 'shipped', 'delivered'];
const targets: Target[] = ['processing', 'shipped', 'delivered'];
const next: Partial<Record<OrderSummary['status'], Target>> = {
  confirmed: 'processing',
  processing: 'shipped',
  shipped: 'delivered',
};

/** The seller's orders by where they are; moved by dragging, by keys or by the button of the card. */
export function OrdersBoard({ q }: { q: string }) {
  const text = useTranslations('orders.sell');
  const as = useSellerView();
  const lists = {
    confirmed: useOrders({ as, q, status: 'confirmed' }),
    processing: useOrders({ as, q, status: 'processing' }),
    shipped: useOrders({ as, q, status: 'shipped' }),
    delivered: useOrders({ as, q, status: 'delivered', limit: 12 }),
  };
  const held = useHeldMoves();
  const all = Object.values(lists);
  const failed = all.find((list) => list.isError && !list.data);
  if (failed)
    return <ErrorPanel error={failed.error} onRetry={() => all.forEach((list) => void list.refetch())} />;
  if (all.some((list) => list.isPending)) return <BoardSkeleton />;
  const known = places.flatMap((place) => lists[place].data?.pages.flatMap(({ items }) => items) ?? []);
  const cardsOf = (place: Place): Card[] => {
    const arriving = [...held.places.values()].filter(({ to }) => to === place);
    const staying = known.filter(({ id, status }) => status === place && !held.places.has(id));
    return [...arriving.map(({ order, to }) => ({ ...order, status: to })), ...staying].map((order) => ({
      ...order,
      name: order.number,
    }));
  };
  const columns = places.map((place, at): BoardColumn<Card> => {
    const list = lists[place];
    const items = cardsOf(place);
    return {
      id: place,
      label: text(`columns.${place}`),
      items,
      count: list.hasNextPage ? `${items.length}+` : items.length,
      takesFrom: places.slice(Math.max(0, at - 1), at),
      empty: <p className="px-2 py-6 text-center text-sm text-muted">{text('noneInColumn')}</p>,
      footer: list.hasNextPage && (
        <Button variant="quiet" isPending={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
          {text('more')}
        </Button>
      ),
    };
  });
  const move = (id: string, columnId: string) => {
    const order = known.find((each) => each.id === id);
    const to = targets.find((target) => target === columnId);
    if (order && to) held.move(order, to);
  };
  return (
    <Board
      label={text('heading')}
      columns={columns}
      onMove={move}
      render={(order) => {
        const to = held.places.has(order.id) ? undefined : next[order.status];
        return <BoardCard order={order} onNext={to && (() => move(order.id, to))} />;
      }}
    />
  );
}

function BoardSkeleton() {
  return (
    <Loading className="grid grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-4">
      {places.map((place) => (
        <div key={place} className="flex flex-col gap-2 rounded-lg bg-sunken p-2">
          <Skeleton shape="line" className="h-6 w-24" />
          <Skeleton className="h-24 w-full" />
          <Skeleton className="h-24 w-full" />
        </div>
      ))}
    </Loading>
  );
}
