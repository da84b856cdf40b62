import { Button } from '@highstreet/ui/button';
import { Dialog } from '@highstreet/ui/dialog';
import { useTranslations } from '@highstreet/ui/i18n';
import { TextField } from '@highstreet/ui/text-field';
import { type FormEvent, useId, useState } from 'react';

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
  const [isPending, setPending] = useState(false);
  async function submit(wanted: string) {
    setPending(true);
    await onSubmit(wanted).finally(() => setPending(false));
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
          <Button type="submit" form={form} variant="primary" isPending={isPending}>
            {submitLabel}
          </Button>
        </>
      )}
    >
      <NameForm id={form} name={name} onSubmit={(wanted) => void submit(wanted)} />
    </Dialog>
  );
}

function NameForm({ id, name, onSubmit }: { id: string; name: string; onSubmit: (name: string) => void }) {
  const text = useTranslations('catalog.wishlist');
  const [value, setValue] = useState(name);
  const [isMissing, setMissing] = useState(false);
  function submit(event: FormEvent) {
    event.preventDefault();
    setMissing(value.trim() === '');
    if (value.trim() !== '') onSubmit(value.trim());
  }
  return (
    <form id={id} onSubmit={submit}>
      <TextField
        label={text('name')}
        value={value}
        onChange={setValue}
        maxLength={longest}
        errorMessage={isMissing ? text('nameMissing') : undefined}
        autoComplete="off"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog asks for nothing else
        autoFocus
      />
    </form>
  );
}
