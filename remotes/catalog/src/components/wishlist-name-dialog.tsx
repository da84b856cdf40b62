import { Button } from '@highstreet/ui/button';
import { Dialog } from '@highstreet/ui/dialog';
import { useTranslations } from '@highstreet/ui/i18n';
import { TextField } from '@highstreet/ui/text-field';
import { type FormEvent, useEffect, useId, useState } from 'react';

type Props = {
  title: string;
  submitLabel: string;
  name?: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onSubmit: (name: string) => Promise<unknown>;
};

const longest = 80;

/** Asks for the name of a wishlist. */
export function WishlistNameDialog({ title, submitLabel, name = '', isOpen, onOpenChange, onSubmit }: Props) {
  const text = useTranslations('catalog.wishlist');
  const form = useId();
  const [value, setValue] = useState(name);
  const [isPending, setPending] = useState(false);
  useEffect(() => setValue(name), [isOpen]);
  async function submit(event: FormEvent) {
    event.preventDefault();
    if (value.trim() === '') return;
    setPending(true);
    await onSubmit(value.trim()).finally(() => setPending(false));
    onOpenChange(false);
  }
  return (
    <Dialog
      title={title}
      size="sm"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={(close) => (
        <>
          <Button onPress={close}>{text('cancel')}</Button>
          <Button type="submit" form={form} variant="primary" isPending={isPending} isDisabled={value.trim() === ''}>
            {submitLabel}
          </Button>
        </>
      )}
    >
      <form id={form} onSubmit={(event) => void submit(event)}>
        <TextField label={text('name')} value={value} onChange={setValue} maxLength={longest} autoFocus autoComplete="off" />
      </form>
    </Dialog>
  );
}
