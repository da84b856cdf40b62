import { setLocale, useLocale } from './locale.tsx';
import { Segmented } from './segmented.tsx';
import { useUiText } from './ui-text.tsx';

/** Each language by its own name. */
export function LocaleSwitch({ className }: { className?: string }) {
  const text = useUiText();
  const locale = useLocale();
  return (
    <Segmented
      label={text('locale.label')}
      className={className}
      value={locale}
      onChange={(id) => setLocale(id === 'de' ? 'de' : 'en')}
      items={[
        { id: 'en', label: text('locale.en') },
        { id: 'de', label: text('locale.de') },
      ]}
    />
  );
}
