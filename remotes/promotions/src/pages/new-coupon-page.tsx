import { useSession } from '@highstreet/federation';
import { RowsSkeleton } from '@highstreet/ui/card-skeleton';
import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { PageHeader } from '@highstreet/ui/page-header';
import { toast } from '@highstreet/ui/toast-queue';
import { useNavigate } from 'react-router';
import { useCreateCoupon } from '../api/create-coupon.ts';
import { CouponEditor } from '../components/editor/coupon-editor.tsx';
import { type CouponForm, emptyForm, toInput } from '../editor/coupon-form.ts';
import { messages } from '../messages.ts';
import { paths, toCoupon } from '../paths.ts';

export function NewCouponPage() {
  return (
    <Messages messages={messages}>
      <Content />
    </Messages>
  );
}

function Content() {
  const text = useTranslations('promotions.editor');
  const navigate = useNavigate();
  const { user } = useSession();
  const create = useCreateCoupon();
  async function save(form: CouponForm) {
    const coupon = await create.mutateAsync({ ...toInput(form), code: form.code });
    toast({ title: text('created', { code: coupon.code }), tone: 'success' });
    void navigate(toCoupon(coupon.id), { replace: true });
  }
  return (
    <div data-boundary="promotions">
      <title>{text('newTitle')}</title>
      <PageHeader
        title={text('newHeading')}
        crumbs={[{ label: text('coupons'), href: paths.coupons }, { label: text('newHeading') }]}
      />
      {user === null ? (
        <RowsSkeleton count={6} />
      ) : (
        <CouponEditor
          start={emptyForm}
          sellerId={user.role === 'admin' ? null : user.id}
          isNew
          saveLabel={text('create')}
          onSave={save}
        />
      )}
    </div>
  );
}
