import { Button } from '@highstreet/ui/button';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { useTranslations } from '@highstreet/ui/i18n';
import { StickyActions } from '@highstreet/ui/sticky-actions';
import { type ReactNode, useRef, useState } from 'react';
import { type FieldPath, FormProvider, type UseFormReturn } from 'react-hook-form';
import { toFormErrors } from '../../editor/form-path.ts';
import type { ProductForm } from '../../editor/product-form.ts';
import { fieldErrors } from '../../forms/field-errors.ts';
import { AttributesPanel } from './attributes-panel.tsx';
import { BasicsPanel } from './basics-panel.tsx';
import { CategoriesPanel } from './categories-panel.tsx';
import { ImagesPanel } from './images-panel.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { OptionsPanel } from './options-panel.tsx';
import { StatusPanel } from './status-panel.tsx';
import { VariantsPanel } from './variants-panel.tsx';

type Props = {
  form: UseFormReturn<ProductForm>;
  saveLabel: string;
  onSave: (values: ProductForm) => Promise<unknown>;
  children?: ReactNode;
};

/** All of a product on one page, and the way to save it. What the server refuses is shown at its field. */
export function ProductEditor({ form, saveLabel, onSave, children }: Props) {
  const text = useTranslations('catalogSell.editor');
  const top = useRef<HTMLDivElement>(null);
  const [problem, setProblem] = useState<unknown>();
  const { isDirty, isSubmitting } = form.formState;
  async function save(values: ProductForm) {
    setProblem(undefined);
    try {
      await onSave(values);
    } catch (error) {
      for (const { path, message } of toFormErrors(fieldErrors(error), values)) {
        if (isFieldPath(path)) form.setError(path, { message });
      }
      setProblem(error);
      // Once the panel stands.
      requestAnimationFrame(() => top.current?.scrollIntoView({ block: 'center' }));
    }
  }
  return (
    <FormProvider {...form}>
      <LeaveGuard isDirty={isDirty && !isSubmitting} />
      <form
        noValidate
        onSubmit={(event) => void form.handleSubmit(save)(event)}
        className="flex flex-col gap-6"
      >
        <div ref={top} className="empty:hidden">
          {problem !== undefined && (
            <ErrorPanel isCompact error={problem} description={<Refused error={problem} />} />
          )}
        </div>
        <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="flex min-w-0 flex-col gap-6">
            <BasicsPanel />
            <ImagesPanel />
            <OptionsPanel />
            <VariantsPanel />
            <AttributesPanel />
          </div>
          <div className="flex min-w-0 flex-col gap-6">
            <StatusPanel />
            <CategoriesPanel />
            {children}
          </div>
        </div>
        <StickyActions
          isAlways
          className="sm:flex-row-reverse"
          note={isDirty ? text('unsaved') : text('allSaved')}
        >
          <Button type="submit" variant="primary" isPending={isSubmitting}>
            {saveLabel}
          </Button>
        </StickyActions>
      </form>
    </FormProvider>
  );
}

function Refused({ error }: { error: unknown }) {
  const text = useTranslations('catalogSell.editor');
  const problems = fieldErrors(error);
  if (problems.length === 0) return text('kept');
  return (
    <>
      <p>{text('refused', { count: problems.length })}</p>
      <ul className="list-disc ps-5">
        {problems.slice(0, 8).map(({ path, message }) => (
          <li key={path}>
            <code className="text-xs">{path}</code> {message}
          </li>
        ))}
      </ul>
    </>
  );
}

const paths =
  /^(title|slug|brand|description|status|currency|categoryIds|images|options|variants|attributes)(\.\d+(\.\w+)*)?$/;

/** Guarantee: only paths whose first part is a field of the form pass. */
function isFieldPath(path: string): path is FieldPath<ProductForm> {
  return paths.test(path);
}
