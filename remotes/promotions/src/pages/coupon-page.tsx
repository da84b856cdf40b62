import { ApiProblem } from '@highstreet/federation';
import { RowsSkeleton } from '@highstreet/ui/card-skeleton';
import { Button } from '@highstreet/ui/button';
import { ConfirmDialog } from '@highstreet/ui/confirm-dialog';
import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { PageHeader } from '@highstreet/ui/page-header';
import { Tabs } from '@highstreet/ui/tabs';
import { toast } from '@highstreet/ui/toast-queue';
import { Download, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useDeleteCoupon } from '../api/delete-coupon.ts';
import { useDownloadCodes } from '../api/download-codes.ts';
import { type getCoupon, useCoupon } from '../api/get-coupon.ts';
import { useUpdateCoupon } from '../api/update-coupon.ts';
import { CouponStatus } from '../components/coupons/coupon-status.tsx';
import { DiscountText } from '../components/coupons/discount-text.tsx';
import { Usage } from '../components/coupons/usage.tsx';
import { CouponEditor } from '../components/editor/coupon-editor.tsx';
import { PageFailure } from '../components/page-failure.tsx';
import { type CouponForm, toChange, toForm } from '../editor/coupon-form.ts';
import { messages } from '../messages.ts';
import { paths } from '../paths.ts';

type Version = Awaited<ReturnType<typeof getCoupon>>;

export function CouponPage() {
  const { id = '' } = useParams();
  return (
    <Messages messages={messages}>
      <Content key={id} id={id} />
    </Messages>
  );
}

function Content({ id }: { id: string }) {
  const text = useTranslations('promotions.editor');
  const query = useCoupon(id);
  const crumb = { label: text('coupons'), href: paths.coupons };
  if (query.data) return <Shown version={query.data} onReload={() => void query.refetch()} />;
  if (query.isError)
    return (
      <PageFailure
        error={query.error}
        isRetrying={query.isFetching}
        onRetry={() => void query.refetch()}
        back={crumb}
      />
    );
  return (
    <div data-boundary="promotions">
      <PageHeader title={text('loading')} crumbs={[crumb]} />
      <RowsSkeleton count={8} />
    </div>
  );
}

function Shown({ version, onReload }: { version: Version; onReload: () => void }) {
  const text = useTranslations('promotions.editor');
  const { coupon, etag } = version;
  const [params, setParams] = useSearchParams();
  return (
    <div data-boundary="promotions">
      <title>{text('pageTitle', { code: coupon.code })}</title>
      <PageHeader
        title={coupon.code}
        description={<DiscountText coupon={coupon} />}
        crumbs={[{ label: text('coupons'), href: paths.coupons }, { label: coupon.code }]}
        badge={<CouponStatus status={coupon.status} />}
        actions={<Actions coupon={coupon} />}
      />
      <Tabs
        label={text('parts')}
        selectedKey={params.get('tab') ?? 'terms'}
        onSelect={(tab) => setParams(tab === 'terms' ? {} : { tab }, { replace: true })}
        items={[
          {
            id: 'terms',
            label: text('terms'),
            content: <Terms key={etag} version={version} onReload={onReload} />,
          },
          { id: 'usage', label: text('usage'), count: coupon.currentUses, content: <Usage id={coupon.id} /> },
        ]}
      />
    </div>
  );
}

function Terms({ version, onReload }: { version: Version; onReload: () => void }) {
  const text = useTranslations('promotions.editor');
  const update = useUpdateCoupon();
  const { coupon, etag } = version;
  const start = toForm(coupon);
  async function save(form: CouponForm) {
    const change = toChange(start, form);
    try {
      if (Object.keys(change).length > 0) await update.mutateAsync({ id: coupon.id, etag, change });
      toast({ title: text('saved'), tone: 'success' });
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 412)
        toast({
          title: text('changedMeanwhile'),
          tone: 'warning',
          action: { label: text('reload'), onAction: onReload },
        });
      throw error;
    }
  }
  return (
    <CouponEditor
      start={start}
      sellerId={coupon.sellerId}
      isNew={false}
      saveLabel={text('save')}
      onSave={save}
    />
  );
}

function Actions({ coupon }: { coupon: Version['coupon'] }) {
  const text = useTranslations('promotions.editor');
  const navigate = useNavigate();
  const remove = useDeleteCoupon();
  const download = useDownloadCodes();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      {coupon.isBulk && (
        <Button
          icon={<Download aria-hidden />}
          isPending={download.isPending}
          onPress={() => download.mutate({ id: coupon.id, code: coupon.code })}
        >
          {text('downloadCodes', { count: coupon.codeCount })}
        </Button>
      )}
      <Button icon={<Trash2 aria-hidden />} onPress={() => setAsking(true)}>
        {text('delete')}
      </Button>
      <ConfirmDialog
        title={text('deleteTitle', { code: coupon.code })}
        confirmLabel={text('delete')}
        isOpen={isAsking}
        onOpenChange={setAsking}
        onConfirm={async () => {
          try {
            await remove.mutateAsync(coupon.id);
            void navigate(paths.coupons);
          } catch {
            toast({ title: text('notDeleted'), tone: 'danger' });
          }
        }}
      >
        {text('deleteHint')}
      </ConfirmDialog>
    </>
  );
}
