import { Button } from '@highstreet/ui/button';
import { Checkbox } from '@highstreet/ui/checkbox';
import { useTranslations } from '@highstreet/ui/i18n';
import { TextField } from '@highstreet/ui/text-field';
import { toast } from '@highstreet/ui/toast-queue';
import { type FormEvent, useState } from 'react';
import { useAddNote } from '../api/add-note.ts';
import type { OrderRef } from '../api/get-order.ts';

/** Writes into the history of an order. */
export function NoteForm({ order }: { order: OrderRef }) {
  const text = useTranslations('orders.notes');
  const add = useAddNote(order);
  const [note, setNote] = useState('');
  const [isInternal, setInternal] = useState(false);
  const isCustomer = order.as === 'customer';
  function submit(event: FormEvent) {
    event.preventDefault();
    if (note.trim() === '') return;
    add.mutate(
      { text: note.trim(), isInternal: !isCustomer && isInternal },
      { onSuccess: () => setNote(''), onError: () => toast({ title: text('failed'), tone: 'danger' }) },
    );
  }
  return (
    <form onSubmit={submit} className="flex flex-col items-start gap-3">
      <TextField
        label={text('label')}
        description={isCustomer ? text('hintCustomer') : undefined}
        rows={2}
        maxLength={1000}
        value={note}
        onChange={setNote}
        className="w-full"
      />
      {!isCustomer && (
        <Checkbox isSelected={isInternal} onChange={setInternal}>
          {text('internal')}
        </Checkbox>
      )}
      <Button type="submit" size="sm" isPending={add.isPending} isDisabled={note.trim() === ''}>
        {text('send')}
      </Button>
    </form>
  );
}
