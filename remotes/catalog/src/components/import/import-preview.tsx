import type { ImportPreview as Preview } from '@highstreet/catalog/contract';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Notice } from '@highstreet/ui/notice';
import { SkeletonText } from '@highstreet/ui/skeleton';
import { Tabs } from '@highstreet/ui/tabs';
import { readPreviewProduct } from '../../imports/read-preview-product.ts';

type Query = {
  data: Preview | undefined;
  error: unknown;
  isError: boolean;
  isFetching: boolean;
  refetch: () => unknown;
};

/** The first rows: as they would come in, and as they are. */
export function ImportPreview({ query }: { query: Query }) {
  const text = useTranslations('catalogSell.import');
  const { data } = query;
  if (query.isError) {
    return (
      <ErrorPanel
        isCompact
        error={query.error}
        onRetry={() => void query.refetch()}
        isRetrying={query.isFetching}
      />
    );
  }
  if (!data) return <SkeletonText lines={6} />;
  return (
    <div
      aria-busy={query.isFetching}
      className={query.isFetching ? 'flex flex-col gap-4 opacity-60' : 'flex flex-col gap-4'}
    >
      {data.rejects.length > 0 && (
        <Notice tone="warning" title={text('previewRejects', { count: data.rejects.length })}>
          <ul>
            {data.rejects.map(({ line, field, why }) => (
              <li key={`${line} ${field}`}>{text('reject', { line, field, why })}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Tabs
        label={text('preview')}
        items={[
          { id: 'products', label: text('asProducts'), content: <Products products={data.products} /> },
          { id: 'rows', label: text('asRows'), content: <Rows columns={data.columns} rows={data.rows} /> },
        ]}
      />
    </div>
  );
}

function Products({ products }: Pick<Preview, 'products'>) {
  const text = useTranslations('catalogSell.import');
  const format = useFormat();
  if (products.length === 0) return <p className="text-sm text-muted">{text('noProducts')}</p>;
  return (
    <ul className="divide-y divide-line text-sm">
      {products.map(readPreviewProduct).map((product, at) => (
        <li key={at} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2.5">
          <span className="min-w-0 basis-64 font-medium wrap-words">{product.title}</span>
          <span className="text-muted wrap-words">
            {[product.brand, product.category, product.sku].filter(Boolean).join(' · ')}
          </span>
          <span className="ms-auto tabular">
            {product.price ? format.money(product.price.amount, product.price.currency) : text('draft')}
            {product.variants > 1 && (
              <span className="ms-2 text-muted">{text('variants', { count: product.variants })}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Rows({ columns, rows }: Pick<Preview, 'columns' | 'rows'>) {
  const text = useTranslations('catalogSell.import');
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keys
    <div
      tabIndex={0}
      role="region"
      aria-label={text('asRows')}
      className="focus-ring overflow-x-auto rounded-md border border-line"
    >
      <table className="w-max text-start text-xs">
        <thead>
          <tr className="bg-sunken">
            {columns.map((column) => (
              <th key={column} scope="col" className="max-w-52 truncate px-3 py-2 text-start font-medium">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at} className="border-t border-line">
              {columns.map((column, place) => (
                <td key={column} className="max-w-52 truncate px-3 py-2">
                  {row[place]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
