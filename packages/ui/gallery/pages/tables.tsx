import { Package } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Badge } from '../../src/badge.tsx';
import { Button } from '../../src/button.tsx';
import { EmptyState } from '../../src/empty-state.tsx';
import { useFormat } from '../../src/format.tsx';
import { Image } from '../../src/image.tsx';
import { DataTable, type TableColumn, type TableSort } from '../../src/table.tsx';
import { toast } from '../../src/toast.tsx';
import { type Page, useSay } from '../say.tsx';

type Product = { id: string; name: string; stock: number; price: number; changed: number };

const nouns = [
  ['Oak table', 'Eichenholzesstisch'],
  ['Paper lamp', 'Papierlampenschirm'],
  ['Wool rug', 'Schurwollteppich'],
  ['Glass vase', 'Glasvase'],
];

function products(count: number, isGerman: boolean): Product[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `prd_${index}`,
    name: `${nouns[index % 4]?.[isGerman ? 1 : 0]} ${index + 1}`,
    stock: (index * 7) % 23,
    price: 1900 + ((index * 1375) % 40_000),
    changed: Date.UTC(2026, 10, 20) - index * 5_400_000,
  }));
}

function useColumns(): TableColumn<Product>[] {
  const say = useSay();
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'name',
        header: say('Product', 'Produktbezeichnung'),
        isRowHeader: true,
        isSortable: true,
        minWidth: 180,
        width: '3fr',
        cell: (row) => (
          <span className="flex min-w-0 items-center gap-3">
            <Image id={row.id} title={row.name} alt="" className="w-9 shrink-0" />
            <span className="truncate font-medium">{row.name}</span>
          </span>
        ),
      },
      {
        id: 'state',
        header: say('State', 'Verfügbarkeit'),
        hideBelow: 'sm',
        cell: (row) =>
          row.stock > 0 ? (
            <Badge tone="success" hasDot>
              {say('In stock', 'Auf Lager')}
            </Badge>
          ) : (
            <Badge tone="warning" hasDot>
              {say('Sold out', 'Ausverkauft')}
            </Badge>
          ),
      },
      {
        id: 'stock',
        header: say('Stock', 'Lagerbestand'),
        align: 'end',
        isSortable: true,
        hideBelow: 'md',
        cell: (row) => format.number(row.stock),
      },
      {
        id: 'price',
        header: say('Price', 'Preis'),
        align: 'end',
        isSortable: true,
        minWidth: 100,
        cell: (row) => format.money(row.price, 'EUR'),
      },
      {
        id: 'changed',
        header: say('Changed', 'Zuletzt geändert'),
        align: 'end',
        isSortable: true,
        hideBelow: 'lg',
        cell: (row) => format.date(row.changed),
      },
    ],
    [format, say],
  );
}

function ProductTable({ count, isVirtual }: { count: number; isVirtual?: boolean }) {
  const say = useSay();
  const { locale } = useFormat();
  const columns = useColumns();
  const [sort, setSort] = useState<TableSort>({ column: 'name', direction: 'ascending' });
  const [selected, setSelected] = useState<string[]>(count > 0 ? ['prd_1'] : []);
  const rows = useMemo(() => {
    const sign = sort.direction === 'ascending' ? 1 : -1;
    const by = (row: Product) =>
      sort.column === 'price' ? row.price : sort.column === 'stock' ? row.stock : row.changed;
    const named = sort.column === 'name';
    return products(count, locale === 'de').toSorted(
      (a, b) => sign * (named ? a.name.localeCompare(b.name, locale, { numeric: true }) : by(a) - by(b)),
    );
  }, [count, locale, sort]);
  return (
    <DataTable
      label={say('Products', 'Produkte')}
      rows={rows}
      columns={columns}
      sort={sort}
      onSort={setSort}
      selected={selected}
      onSelect={setSelected}
      onOpen={(row) => toast({ title: row.name })}
      isVirtual={isVirtual}
      height={isVirtual ? 560 : undefined}
      bulkActions={(ids) => (
        <>
          <Button size="sm">{say('Publish', 'Veröffentlichen')}</Button>
          <Button size="sm" onPress={() => toast({ title: `${ids.length}` })}>
            {say('Archive', 'Archivieren')}
          </Button>
        </>
      )}
      empty={
        <EmptyState
          icon={<Package aria-hidden />}
          title={say('No products yet', 'Noch keine Produkte vorhanden')}
          action={<Button variant="primary">{say('Add product', 'Produkt hinzufügen')}</Button>}
        />
      }
    />
  );
}

export const tablePages: Page[] = [
  { id: 'table', title: 'Table', render: () => <ProductTable count={8} /> },
  { id: 'table-one', title: 'Table, one row', render: () => <ProductTable count={1} /> },
  { id: 'table-many', title: 'Table, 1,000 rows', render: () => <ProductTable count={1000} isVirtual /> },
  { id: 'table-empty', title: 'Table, no rows', render: () => <ProductTable count={0} /> },
];
