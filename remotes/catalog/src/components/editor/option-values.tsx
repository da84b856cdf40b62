import { FilterChips } from '@highstreet/ui/filter-chips';
import { useTranslations } from '@highstreet/ui/i18n';
import { TextField } from '@highstreet/ui/text-field';
import { type KeyboardEvent, useState } from 'react';

type Props = { option: { name: string; values: string[] }; onChange: (values: string[]) => void };

const most = 100;

/** The values of one option: Enter or a comma adds, the cross takes away. */
export function OptionValues({ option, onChange }: Props) {
  const text = useTranslations('catalogSell.editor');
  const [typed, setTyped] = useState('');
  function add(words: string) {
    const fresh = words
      .split(',')
      .map((word) => word.trim().slice(0, 100))
      .filter(Boolean);
    if (fresh.length > 0) onChange([...new Set([...option.values, ...fresh])].slice(0, most));
    setTyped('');
  }
  function addOnEnter(event: KeyboardEvent) {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add(typed);
  }
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <TextField
        label={text('optionValues')}
        placeholder={text('optionValuesExample')}
        description={option.values.length === 0 ? text('optionValuesHint') : undefined}
        value={typed}
        onChange={(value) => (value.includes(',') ? add(value) : setTyped(value))}
        onKeyDown={addOnEnter}
        onBlur={() => add(typed)}
      />
      <FilterChips
        label={text('valuesOf', { name: option.name })}
        items={option.values.map((value) => ({ id: value, label: value }))}
        onRemove={(value) => onChange(option.values.filter((other) => other !== value))}
      />
    </div>
  );
}
