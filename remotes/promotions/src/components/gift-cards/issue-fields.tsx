import { ComboBox } from '@highstreet/ui/combobox';
import { DatePicker } from '@highstreet/ui/date-picker';
import { useTranslations } from '@highstreet/ui/i18n';
import { MoneyField } from '@highstreet/ui/money-field';
import { TextField } from '@highstreet/ui/text-field';
import { useState } from 'react';
import { usePeople } from '../../api/find-people.ts';
import { useDebounced } from '../../list/use-debounced.ts';
import { CurrencySelect } from '../editor/discount-fields.tsx';

export type CardForm = {
  amount: number | null;
  currency: string;
  customerId: string | null;
  note: string;
  endsOn: string | null;
};

export const emptyCard: CardForm = {
  amount: null,
  currency: 'EUR',
  customerId: null,
  note: '',
  endsOn: null,
};

type Props = { form: CardForm; change: (next: Partial<CardForm>) => void };

export function IssueFields({ form, change }: Props) {
  const text = useTranslations('promotions.cards');
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-[1fr_8rem]">
        <MoneyField
          key={form.currency}
          label={text('amount')}
          value={form.amount}
          onChange={(amount) => change({ amount })}
          currency={form.currency}
          minValue={0}
          maxValue={100_000_000}
          isRequired
        />
        <CurrencySelect value={form.currency} onChange={(currency) => change({ currency })} />
      </div>
      <PersonField value={form.customerId} onChange={(customerId) => change({ customerId })} />
      <TextField
        label={text('note')}
        description={text('noteHint')}
        value={form.note}
        onChange={(note) => change({ note })}
        maxLength={500}
        isOptional
      />
      <DatePicker
        label={text('until')}
        value={form.endsOn}
        onChange={(endsOn) => change({ endsOn })}
        isOptional
      />
    </>
  );
}

type PersonProps = { value: string | null; onChange: (id: string | null) => void };

function PersonField({ value, onChange }: PersonProps) {
  const text = useTranslations('promotions.cards');
  const [typed, setTyped] = useState('');
  const people = usePeople(useDebounced(typed.trim(), 250));
  return (
    <ComboBox
      label={text('customer')}
      description={text('customerHint')}
      placeholder={text('customerSearch')}
      items={(people.data ?? []).map(({ id, name, email }) => ({ id, label: name, description: email }))}
      value={value}
      inputValue={typed}
      onInputChange={(next) => {
        setTyped(next);
        if (next === '') onChange(null);
      }}
      onChange={onChange}
      isLoading={people.isFetching}
      isOptional
    />
  );
}
