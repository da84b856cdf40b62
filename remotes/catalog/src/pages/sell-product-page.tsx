import { Badge } from '@highstreet/ui/badge';
import { ButtonLink } from '@highstreet/ui/button-link';
import { RowsSkeleton } from '@highstreet/ui/card-skeleton';
import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { PageHeader } from '@highstreet/ui/page-header';
import { toast } from '@highstreet/ui/toast-queue';
import { ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useParams } from 'react-router';
import { useProductVersion } from '../api/get-product-version.ts';
import { ConflictDialog } from '../components/editor/conflict-dialog.tsx';
import { ProductEditor } from '../components/editor/product-editor.tsx';
import { PageFailure } from '../components/page-failure.tsx';
import { StatusBadge } from '../components/sell/status-badge.tsx';
import { type ProductForm, toForm } from '../editor/product-form.ts';
import { type Outcome, useSaveProduct, type Version } from '../editor/use-save-product.ts';
import { paths, toProduct } from '../paths.ts';
import { sellMessages } from '../sell-messages.ts';

export function SellProductPage() {
  const { id = '' } = useParams();
  return (
    <Messages messages={sellMessages}>
      <Content key={id} id={id} />
    </Messages>
  );
}

function Content({ id }: { id: string }) {
  const text = useTranslations('catalogSell.editor');
  const query = useProductVersion(id);
  if (query.data) return <Editor version={query.data} />;
  if (query.isPending) {
    return (
      <div data-boundary="catalog">
        <PageHeader
          title={text('loading')}
          crumbs={[{ label: text('products'), href: paths.sellProducts }]}
        />
        <RowsSkeleton count={8} />
      </div>
    );
  }
  const back = { href: paths.sellProducts, label: text('products') };
  return (
    <PageFailure
      error={query.error}
      isRetrying={query.isFetching}
      onRetry={() => void query.refetch()}
      back={back}
    />
  );
}

function Editor({ version }: { version: Version }) {
  const text = useTranslations('catalogSell.editor');
  const form = useForm<ProductForm>({ defaultValues: toForm(version.product) });
  const { save, resolve, conflict, dismiss } = useSaveProduct(version, form);
  const [isResolving, setResolving] = useState(false);
  const { title, slug, status, inStock } = version.product;
  const tell = (outcome: Outcome) =>
    outcome !== 'conflict' && toast({ title: text(`outcome.${outcome}`), tone: 'success' });
  async function settle(choice: Parameters<typeof resolve>[0]) {
    setResolving(true);
    try {
      tell(await resolve(choice));
    } catch {
      toast({ title: text('notSaved'), description: text('kept'), tone: 'danger' });
    } finally {
      setResolving(false);
    }
  }
  return (
    <div data-boundary="catalog">
      <title>{text('pageTitle', { name: title })}</title>
      <PageHeader
        title={title}
        crumbs={[{ label: text('products'), href: paths.sellProducts }, { label: title }]}
        badge={
          <>
            <StatusBadge status={status} />
            {!inStock && <Badge tone="warning">{text('soldOut')}</Badge>}
          </>
        }
        actions={
          <ButtonLink href={toProduct(slug)} icon={<ExternalLink aria-hidden />}>
            {text('view')}
          </ButtonLink>
        }
      />
      <ProductEditor
        form={form}
        saveLabel={text('save')}
        onSave={async (values) => tell(await save(values))}
      />
      {conflict && (
        <ConflictDialog
          conflict={conflict}
          isPending={isResolving}
          onResolve={(choice) => void settle(choice)}
          onDismiss={dismiss}
        />
      )}
    </div>
  );
}
