import { Button } from '@highstreet/ui/button';
import { Dialog } from '@highstreet/ui/dialog';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { useId, useState } from 'react';
import type { ProductInput } from '../../api/product-input.ts';
import type { ProductField } from '../../editor/changed-fields.ts';
import type { Side } from '../../editor/merge-versions.ts';
import { toForm, toInput } from '../../editor/product-form.ts';
import { useDescribeField } from '../../editor/use-describe-field.ts';
import type { Conflict } from '../../editor/use-save-product.ts';

type Choice = Partial<Record<ProductField, Side>>;
type Props = {
  conflict: Conflict;
  isPending: boolean;
  onResolve: (choice: Choice) => void;
  onDismiss: () => void;
};

/** Somebody else saved first: for every field that both changed, the seller says which version stays. */
export function ConflictDialog({ conflict, isPending, onResolve, onDismiss }: Props) {
  const text = useTranslations('catalogSell.conflict');
  const format = useFormat();
  const { mine, theirs, comparison } = conflict;
  const [choice, setChoice] = useState<Choice>({});
  const left = comparison.conflicts.filter((field) => choice[field] === undefined).length;
  const takenOver = format.list(comparison.takenOver.map((field) => text(`field.${field}`)));
  return (
    <Dialog
      role="alertdialog"
      size="lg"
      title={text('title')}
      description={text('hint', { at: format.time(theirs.product.updatedAt) })}
      isDismissable={false}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onDismiss()}
      actions={
        <>
          <Button onPress={onDismiss}>{text('later')}</Button>
          <Button
            variant="primary"
            isPending={isPending}
            isDisabled={left > 0}
            onPress={() => onResolve(choice)}
          >
            {left > 0 ? text('left', { count: left }) : text('save')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-6">
        {comparison.conflicts.map((field) => (
          <FieldChoice
            key={field}
            field={field}
            mine={mine}
            theirs={toInput(toForm(theirs.product))}
            side={choice[field]}
            onChoose={(side) => setChoice({ ...choice, [field]: side })}
          />
        ))}
        {takenOver !== '' && <p className="text-sm text-muted">{text('takenOver', { fields: takenOver })}</p>}
      </div>
    </Dialog>
  );
}

type FieldProps = {
  field: ProductField;
  mine: ProductInput;
  theirs: ProductInput;
  side: Side | undefined;
  onChoose: (side: Side) => void;
};

function FieldChoice({ field, mine, theirs, side, onChoose }: FieldProps) {
  const text = useTranslations('catalogSell.conflict');
  const describe = useDescribeField();
  const group = useId();
  const versions = [
    { id: 'mine', lines: describe(field, mine) },
    { id: 'theirs', lines: describe(field, theirs) },
  ] as const;
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="pb-2 text-sm font-semibold">{text(`field.${field}`)}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {versions.map(({ id, lines }) => (
          <label
            key={id}
            htmlFor={group + id}
            className="grid cursor-pointer grid-cols-[auto_minmax(0,1fr)] content-start gap-x-3 gap-y-1 rounded-lg border border-edge bg-surface p-3 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              id={group + id}
              type="radio"
              name={group}
              checked={side === id}
              onChange={() => onChoose(id)}
              className="mt-0.5 size-4 shrink-0 accent-accent outline-none"
            />
            <span className="text-sm font-medium">{text(id)}</span>
            <span className="col-start-2 max-h-40 min-w-0 overflow-y-auto text-sm whitespace-pre-line text-muted wrap-words">
              {lines.length === 0 ? text('nothing') : lines.join('\n')}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
