import { Button } from '@highstreet/ui/button';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { useTranslations } from '@highstreet/ui/i18n';
import { StickyActions } from '@highstreet/ui/sticky-actions';
import { type FormEvent, useRef, useState } from 'react';
import type { CouponForm } from '../../editor/coupon-form.ts';
import { fieldErrors } from '../../editor/field-errors.ts';
import { BasicsPanel } from './basics-panel.tsx';
import { CouponPreview } from './coupon-preview.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { LimitsPanel } from './limits-panel.tsx';
import { ScopePanel } from './scope-panel.tsx';

type Props = {
  start: CouponForm;
  /** Whose coupon it is; null: of the house. */
  sellerId: string | null;
  isNew: boolean;
  saveLabel: string;
  onSave: (form: CouponForm) => Promise<unknown>;
};

/** The terms of a coupon beside what a customer would see. */
export function CouponEditor({ start, sellerId, isNew, saveLabel, onSave }: Props) {
  const text = useTranslations('promotions.editor');
  const top = useRef<HTMLDivElement>(null);
  const [form, setForm] = useState(start);
  const [problem, setProblem] = useState<unknown>();
  const [isSaving, setSaving] = useState(false);
  const change = (next: Partial<CouponForm>) => setForm((current) => ({ ...current, ...next }));
  const isDirty = JSON.stringify(form) !== JSON.stringify(start);
  async function save(event: FormEvent) {
    event.preventDefault();
    setProblem(undefined);
    setSaving(true);
    try {
      await onSave(form);
    } catch (error) {
      setProblem(error);
      requestAnimationFrame(() => top.current?.scrollIntoView({ block: 'center' }));
    } finally {
      setSaving(false);
    }
  }
  const errors = fieldErrors(problem);
  return (
    <form noValidate onSubmit={(event) => void save(event)} className="flex flex-col gap-6">
      <LeaveGuard isDirty={isDirty && !isSaving} />
      <div ref={top} className="empty:hidden">
        {problem !== undefined && (
          <ErrorPanel isCompact error={problem} description={errors.size > 0 ? text('refused') : undefined} />
        )}
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <BasicsPanel form={form} change={change} errors={errors} isNew={isNew} />
        <div className="min-w-0 lg:sticky lg:top-24 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <CouponPreview form={form} sellerId={sellerId} />
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <LimitsPanel form={form} change={change} errors={errors} />
          <ScopePanel form={form} change={change} seller={sellerId ?? undefined} />
        </div>
      </div>
      <StickyActions
        isAlways
        className="sm:flex-row-reverse"
        note={text(isDirty ? 'unsaved' : isNew ? 'notYet' : 'allSaved')}
      >
        <Button type="submit" variant="primary" isPending={isSaving}>
          {saveLabel}
        </Button>
      </StickyActions>
    </form>
  );
}
