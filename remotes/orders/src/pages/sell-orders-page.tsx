import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { PageHeader } from '@highstreet/ui/page-header';
import { SearchField } from '@highstreet/ui/search-field';
import { Segmented } from '@highstreet/ui/segmented';
import { Select } from '@highstreet/ui/select';
import { toast } from '@highstreet/ui/toast-queue';
import { LayoutGrid, List } from 'lucide-react';
import { useOrdersNews } from '../api/use-order-news.ts';
import { CsvButton } from '../components/sell/csv-button.tsx';
import { OrdersBoard } from '../components/sell/orders-board.tsx';
import { OrdersTable } from '../components/sell/orders-table.tsx';
import { statuses, useListFilter } from '../components/use-list-filter.ts';
import { messages } from '../messages.ts';

export function SellOrdersPage() {
  return (
    <Messages messages={messages}>
      <Content />
    </Messages>
  );
}

function Content() {
  const text = useTranslations('orders.sell');
  const filter = useListFilter();
  useOrdersNews(
    'seller',
    ({ number }) => void toast({ title: text('arrived', { number }), tone: 'success' }),
  );
  return (
    <div data-boundary="orders">
      <title>{text('title')}</title>
      <PageHeader title={text('heading')} description={text('lead')} actions={<CsvButton />} />
      <Bar {...filter} />
      {filter.view === 'list' ? (
        <OrdersTable q={filter.q} status={filter.status} />
      ) : (
        <OrdersBoard q={filter.q} />
      )}
    </div>
  );
}

function Bar({ view, typed, setTyped, status, set }: ReturnType<typeof useListFilter>) {
  const text = useTranslations('orders.sell');
  const list = useTranslations('orders.list');
  const words = useTranslations('orders.status');
  return (
    <div className="flex flex-wrap items-center gap-3 pb-4">
      <Segmented
        label={text('view')}
        items={[
          { id: 'board', label: text('board'), icon: <LayoutGrid aria-hidden /> },
          { id: 'list', label: text('table'), icon: <List aria-hidden /> },
        ]}
        value={view}
        onChange={(id) => set('view', id === 'list' ? 'list' : '')}
        className="max-sm:w-full"
      />
      {view === 'list' && (
        <Select
          label={text('statusHeading')}
          isLabelHidden
          items={[{ id: 'all', label: list('all') }, ...statuses.map((id) => ({ id, label: words(id) }))]}
          value={status ?? 'all'}
          onChange={(id) => set('status', id === 'all' ? '' : id)}
          className="w-full sm:w-52"
        />
      )}
      <SearchField
        label={text('search')}
        placeholder={text('search')}
        value={typed}
        onChange={setTyped}
        className="w-full sm:ms-auto sm:w-72"
      />
    </div>
  );
}
