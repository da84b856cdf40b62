import { useTranslations } from '@highstreet/ui/i18n';
import { Select } from '@highstreet/ui/select';
import { useSystem } from '../api/get-system.ts';

const ALL = 'all';

type Props = { value: string | undefined; onChange: (slice: string | undefined) => void };

/** Narrows to one slice. Those that the platform knows, and the one in the address. */
export function SliceSelect({ value, onChange }: Props) {
  const text = useTranslations('platform.common');
  const system = useSystem();
  const names = new Set([...(system.data?.items.map(({ name }) => name) ?? []), ...(value ? [value] : [])]);
  return (
    <Select
      label={text('slice')}
      isLabelHidden
      value={value ?? ALL}
      onChange={(id) => onChange(id === ALL ? undefined : id)}
      items={[
        { id: ALL, label: text('allSlices') },
        ...[...names].map((name) => ({ id: name, label: name })),
      ]}
    />
  );
}
