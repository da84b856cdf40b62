import { Button } from '@highstreet/ui/button';
import { RowsSkeleton } from '@highstreet/ui/card-skeleton';
import { EmptyState } from '@highstreet/ui/empty-state';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { useHotkeys } from '@highstreet/ui/hotkeys';
import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { PageHeader } from '@highstreet/ui/page-header';
import { FolderTree, Plus } from 'lucide-react';
import { useState } from 'react';
import { useCategoryTree } from '../api/get-category-tree.ts';
import { CategoryTreeEditor } from '../components/categories/category-tree-editor.tsx';
import { sellMessages } from '../sell-messages.ts';

export function SellCategoriesPage() {
  return (
    <Messages messages={sellMessages}>
      <Content />
    </Messages>
  );
}

function Content() {
  const text = useTranslations('catalogSell.categories');
  const query = useCategoryTree();
  const [isAdding, setAdding] = useState(false);
  useHotkeys([{ keys: 'n', label: text('new'), group: text('heading'), run: () => setAdding(true) }]);
  const button = (
    <Button variant="primary" icon={<Plus aria-hidden />} onPress={() => setAdding(true)}>
      {text('new')}
    </Button>
  );
  return (
    <div data-boundary="catalog">
      <title>{text('title')}</title>
      <PageHeader title={text('heading')} description={text('lead')} actions={button} />
      {query.isPending && <RowsSkeleton count={10} />}
      {query.isError && !query.data && (
        <ErrorPanel error={query.error} onRetry={() => void query.refetch()} isRetrying={query.isFetching} />
      )}
      {query.data?.length === 0 && (
        <EmptyState icon={<FolderTree />} title={text('none')} description={text('noneHint')} />
      )}
      {query.data && (
        <CategoryTreeEditor roots={query.data} isAdding={isAdding} onAdded={() => setAdding(false)} />
      )}
    </div>
  );
}
