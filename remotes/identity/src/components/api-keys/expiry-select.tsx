import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Select } from '@highstreet/ui/select';
import { useState } from 'react';

const lifetimes = ['30', '90', '180', '365', 'none'] as const;
export type Lifetime = (typeof lifetimes)[number];

const day = 24 * 60 * 60_000;

/** How long a key lives, with the day on which it ends. */
export function ExpirySelect({ value, onChange }: { value: Lifetime; onChange: (value: Lifetime) => void }) {
  const text = useTranslations('identity.apiKeys');
  const format = useFormat();
  const [now] = useState(() => Date.now());
  const description =
    value === 'none'
      ? text('noEndHint')
      : text('endsOn', { date: format.date(now + Number(value) * day, 'long') });
  return (
    <Select
      label={text('lifetime')}
      description={description}
      value={value}
      onChange={(id) => onChange(lifetimes.find((lifetime) => lifetime === id) ?? '90')}
      items={lifetimes.map((id) => ({
        id,
        label: id === 'none' ? text('noEnd') : text('days', { count: Number(id) }),
      }))}
    />
  );
}
