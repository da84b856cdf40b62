import { useTranslations } from '@highstreet/ui/i18n';
import { Panel } from '@highstreet/ui/panel';
import { DescriptionField } from './description-field.tsx';
import { ProductText } from './product-text.tsx';

/** Name, brand and words. */
export function BasicsPanel() {
  const text = useTranslations('catalogSell.editor');
  return (
    <Panel title={text('basics')}>
      <div className="flex flex-col gap-5">
        <ProductText
          name="title"
          label={text('title')}
          maxLength={300}
          isRequired
          check={(value) => (value.trim() === '' ? text('titleMissing') : undefined)}
        />
        <ProductText name="brand" label={text('brand')} maxLength={120} isOptional />
        <DescriptionField />
      </div>
    </Panel>
  );
}
