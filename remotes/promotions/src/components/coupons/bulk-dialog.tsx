import type { Coupon } from '@highstreet/promotions/contract';
import { Button } from '@highstreet/ui/button';
import { ButtonLink } from '@highstreet/ui/button-link';
import { Dialog } from '@highstreet/ui/dialog';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Notice } from '@highstreet/ui/notice';
import { ProgressBar } from '@highstreet/ui/progress';
import { Download } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { useCreateBulkCoupon } from '../../api/create-bulk-coupon.ts';
import { useDownloadCodes } from '../../api/download-codes.ts';
import { type CouponForm, emptyForm, toInput } from '../../editor/coupon-form.ts';
import { fieldErrors } from '../../editor/field-errors.ts';
import { toCoupon } from '../../paths.ts';
import { BulkFields } from './bulk-fields.tsx';

/** Many codes at once, each good for one order: what they give, how many, then the file. */
export function BulkDialog({ onClose }: { onClose: () => void }) {
  const text = useTranslations('promotions.bulk');
  const create = useCreateBulkCoupon();
  const formId = useId();
  const [form, setForm] = useState<CouponForm>(emptyForm);
  const [count, setCount] = useState(100);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const isReady = form.code.trim().length >= 3 && Number.isInteger(count);
  function submit(event: FormEvent) {
    event.preventDefault();
    if (isReady) create.mutate({ ...toInput(form), code: form.code, count, key });
  }
  function change(next: Partial<CouponForm>) {
    setForm({ ...form, ...next });
    // Another request than the one that was refused.
    setKey(crypto.randomUUID());
  }
  return (
    <Dialog
      title={text('title')}
      description={create.data ? undefined : text('intro')}
      isOpen
      isDismissable={false}
      isClosable={!create.isPending}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        create.data ? (
          <Finish coupon={create.data} onClose={onClose} />
        ) : (
          <>
            <Button onPress={onClose} isDisabled={create.isPending}>
              {text('cancel')}
            </Button>
            <Button
              type="submit"
              form={formId}
              variant="primary"
              isPending={create.isPending}
              isDisabled={!isReady}
            >
              {text('generate')}
            </Button>
          </>
        )
      }
    >
      {create.data ? (
        <Done coupon={create.data} />
      ) : (
        <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-5">
          {create.isError && <ErrorPanel isCompact error={create.error} />}
          <BulkFields
            form={form}
            change={change}
            count={count}
            onCount={(next) => {
              setCount(next);
              setKey(crypto.randomUUID());
            }}
            errors={fieldErrors(create.error)}
          />
          {create.isPending && <ProgressBar label={text('working', { count })} isIndeterminate />}
        </form>
      )}
    </Dialog>
  );
}

function Done({ coupon }: { coupon: Coupon }) {
  const text = useTranslations('promotions.bulk');
  const format = useFormat();
  return (
    <Notice
      tone="success"
      title={text('done', { count: coupon.codeCount, shown: format.number(coupon.codeCount) })}
    >
      {text('doneHint')}
    </Notice>
  );
}

function Finish({ coupon, onClose }: { coupon: Coupon; onClose: () => void }) {
  const text = useTranslations('promotions.bulk');
  const download = useDownloadCodes();
  return (
    <>
      <Button onPress={onClose}>{text('close')}</Button>
      <ButtonLink href={toCoupon(coupon.id)}>{text('open')}</ButtonLink>
      <Button
        variant="primary"
        icon={<Download aria-hidden />}
        isPending={download.isPending}
        onPress={() => download.mutate({ id: coupon.id, code: coupon.code })}
      >
        {text('download')}
      </Button>
    </>
  );
}
