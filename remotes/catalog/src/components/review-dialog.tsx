import type { CreateReview } from '@highstreet/catalog/contract';
import { Button } from '@highstreet/ui/button';
import { Dialog } from '@highstreet/ui/dialog';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { formField } from '@highstreet/ui/form-field';
import { useTranslations } from '@highstreet/ui/i18n';
import { RatingInput } from '@highstreet/ui/rating-input';
import { TextField } from '@highstreet/ui/text-field';
import { toast } from '@highstreet/ui/toast-queue';
import { useId, useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { fieldErrors } from '../forms/field-errors.ts';

type Props = {
  title: string;
  review?: CreateReview;
  thanks: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onSubmit: (review: CreateReview) => Promise<unknown>;
};

const fields = ['rating', 'title', 'body'] as const;

/** Stars, one line and as many words as one likes. */
export function ReviewDialog({ title, isOpen, onOpenChange, ...props }: Props) {
  const text = useTranslations('catalog.reviews.form');
  const form = useId();
  const [isPending, setPending] = useState(false);
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={false}
      actions={(close) => (
        <>
          <Button onPress={close}>{text('cancel')}</Button>
          <Button type="submit" form={form} variant="primary" isPending={isPending}>
            {text(props.review ? 'save' : 'post')}
          </Button>
        </>
      )}
    >
      {(close) => <ReviewForm {...props} id={form} onPending={setPending} onDone={close} />}
    </Dialog>
  );
}

type FormProps = Pick<Props, 'review' | 'thanks' | 'onSubmit'> & {
  id: string;
  onPending: (isPending: boolean) => void;
  onDone: () => void;
};

function ReviewForm({ id, review, thanks, onSubmit, onPending, onDone }: FormProps) {
  const text = useTranslations('catalog.reviews.form');
  const { rating = 0, title = '', body = '' } = review ?? {};
  const form = useForm({ defaultValues: { rating, title, body } });
  const [problem, setProblem] = useState<unknown>();
  async function send(input: CreateReview) {
    onPending(true);
    try {
      await onSubmit(input);
      onDone();
      toast({ title: thanks, tone: 'success' });
    } catch (error) {
      const refused = fieldErrors(error);
      for (const name of fields) {
        const found = refused.find(({ path }) => path === name);
        if (found) form.setError(name, { message: found.message });
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
      <Controller
        control={form.control}
        name="rating"
        rules={{ min: { value: 1, message: text('starsMissing') } }}
        render={({ field, fieldState }) => (
          <RatingInput
            value={field.value}
            onChange={field.onChange}
            isRequired
            errorMessage={fieldState.error?.message}
          />
        )}
      />
      <Controller
        control={form.control}
        name="title"
        rules={{ validate: (value) => value.trim() !== '' || text('titleMissing') }}
        render={({ field, fieldState }) => (
          <TextField
            label={text('title')}
            placeholder={text('titleExample')}
            maxLength={120}
            {...formField(field, fieldState)}
          />
        )}
      />
      <Controller
        control={form.control}
        name="body"
        render={({ field, fieldState }) => (
          <TextField
            label={text('body')}
            isOptional
            rows={6}
            maxLength={5000}
            {...formField(field, fieldState)}
          />
        )}
      />
    </form>
  );
}
