import type { ImportPreview, ImportSettings } from '@highstreet/catalog/contract';
import { useTranslations } from '@highstreet/ui/i18n';
import { Select } from '@highstreet/ui/select';
import { fieldErrors } from '../../forms/field-errors.ts';
import { type MappedField, mappedFields, readMapping, toMapping } from '../../imports/field-mapping.ts';
import { readColumns } from '../../imports/suggest-settings.ts';

type Props = {
  preview: ImportPreview;
  settings: ImportSettings;
  onChange: (settings: ImportSettings) => void;
  error: unknown;
};

const none = '-';

/** Which column becomes which field. What the names of the columns tell is chosen already. */
export function MappingFields({ preview, settings, onChange, error }: Props) {
  const text = useTranslations('catalogSell.import');
  const { columns, rows, delimiter, source } = readColumns(preview);
  const fields = readMapping(settings.mapping) ?? {};
  const problems = fieldErrors(error);
  const choose = (field: MappedField) => (column: string) => {
    const next = { ...fields, [field]: column === none ? undefined : column };
    onChange({ ...settings, mapping: toMapping(next, source, delimiter) });
  };
  const items = [
    { id: none, label: text('notMapped') },
    ...columns.map((column, at) => ({ id: column, label: column, description: rows[0]?.[at]?.slice(0, 60) })),
  ];
  return (
    <fieldset className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      <legend className="pb-3 text-sm text-muted">{text('mappingHint')}</legend>
      {mappedFields.map((field) => (
        <Select
          key={field}
          label={text(`field.${field}`)}
          isRequired={field === 'title'}
          items={items}
          value={fields[field] ?? none}
          onChange={choose(field)}
          errorMessage={problems.find(({ path }) => path.endsWith(`fields.${field}`))?.message}
        />
      ))}
    </fieldset>
  );
}
