import { Button } from '@highstreet/ui/button';
import { Dialog } from '@highstreet/ui/dialog';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { formField } from '@highstreet/ui/form-field';
import { useTranslations } from '@highstreet/ui/i18n';
import { TextField } from '@highstreet/ui/text-field';
import { useId, useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { isImageAddress } from '../../editor/is-image-address.ts';
import { fieldErrors } from '../../forms/field-errors.ts';

export type CategoryFields = { name: string; slug: string; image: string };
type Props = {
  title: string;
  submitLabel: string;
  start: CategoryFields;
  onSubmit: (fields: CategoryFields) => Promise<unknown>;
  onClose: () => void;
};

/** Name, address and picture of a category. */
export function CategoryDialog({ title, submitLabel, start, onSubmit, onClose }: Props) {
  const text = useTranslations('catalogSell.categories');
  const id = useId();
  const [isPending, setPending] = useState(false);
  return (
    <Dialog
      title={title}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={(close) => (
        <>
          <Button onPress={close}>{text('cancel')}</Button>
          <Button type="submit" form={id} variant="primary" isPending={isPending}>
            {submitLabel}
          </Button>
        </>
      )}
    >
      <CategoryForm id={id} start={start} onSubmit={onSubmit} onPending={setPending} onDone={onClose} />
    </Dialog>
  );
}

type FormProps = Pick<Props, 'start' | 'onSubmit'> & {
  id: string;
  onPending: (isPending: boolean) => void;
  onDone: () => void;
};

const names = ['name', 'slug', 'image'] as const;

function CategoryForm({ id, start, onSubmit, onPending, onDone }: FormProps) {
  const text = useTranslations('catalogSell.categories');
  const form = useForm<CategoryFields>({ defaultValues: start });
  const [problem, setProblem] = useState<unknown>();
  const check: Record<(typeof names)[number], (value: string) => string | true> = {
    name: (value) => value.trim() !== '' || text('nameMissing'),
    slug: (value) =>
      value.trim() === '' || /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value.trim()) || text('slugWrong'),
    image: (value) => value.trim() === '' || isImageAddress(value) || text('imageWrong'),
  };
  async function send(fields: CategoryFields) {
    onPending(true);
    try {
      await onSubmit(fields);
      onDone();
    } catch (error) {
      for (const { path, message } of fieldErrors(error)) {
        const name = names.find((known) => known === path);
        if (name) form.setError(name, { message });
      }
      setProblem(error);
    } finally {
      onPending(false);
    }
  }
  return (
    <form
      id={id}
      noValidate
      onSubmit={(event) => void form.handleSubmit(send)(event)}
      className="flex flex-col gap-5"
    >
      {problem !== undefined && <ErrorPanel isCompact error={problem} />}
      {names.map((name) => (
        <Controller
          key={name}
          control={form.control}
          name={name}
          rules={{ validate: check[name] }}
          render={({ field, fieldState }) => (
            <TextField
              label={text(`field.${name}`)}
              description={name === 'name' ? undefined : text(`hint.${name}`)}
              isOptional={name !== 'name'}
              prefix={name === 'slug' ? '/c/' : undefined}
              maxLength={name === 'image' ? 2000 : 120}
              {...formField(field, fieldState)}
            />
          )}
        />
      ))}
    </form>
  );
}
