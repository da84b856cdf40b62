import type { ImportSettings } from '@highstreet/catalog/contract';
import { useTranslations } from '@highstreet/ui/i18n';
import { Select } from '@highstreet/ui/select';
import { Switch } from '@highstreet/ui/switch';
import { currencies } from '../../editor/product-form.ts';

type Props = { settings: ImportSettings; onChange: (settings: ImportSettings) => void };

const formats = ['auto', 'csv', 'jsonl', 'shopify', 'mapping'] as const;
const presets = ['icecat', 'amazon-uk'] as const;

/** Kind of file, currency of prices without one, and what becomes of unknown categories. */
export function SettingsFields({ settings, onChange }: Props) {
  const text = useTranslations('catalogSell.import');
  const kinds = [
    ...formats.map((id) => ({ id, label: text(`format.${id}`) })),
    ...presets.map((id) => ({ id, label: text(`preset.${id}`) })),
  ];
  function choose(id: string) {
    const preset = presets.find((known) => known === id);
    const format = formats.find((known) => known === id) ?? 'mapping';
    onChange({ ...settings, format, preset, mapping: undefined });
  }
  return (
    <div className="flex flex-col gap-5">
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={text('kind')}
          items={kinds}
          value={settings.preset ?? settings.format}
          onChange={choose}
        />
        <Select
          label={text('currency')}
          description={text('currencyHint')}
          items={[...new Set([...currencies, settings.currency])].map((id) => ({ id, label: id }))}
          value={settings.currency}
          onChange={(currency) => onChange({ ...settings, currency })}
        />
      </div>
      <Switch
        isSelected={settings.categories === 'create'}
        onChange={(creates) => onChange({ ...settings, categories: creates ? 'create' : 'match' })}
        description={text('categoriesHint')}
      >
        {text('categories')}
      </Switch>
    </div>
  );
}
