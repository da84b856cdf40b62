import { useTranslations } from '@highstreet/ui/i18n';
import { LocaleSwitch } from '@highstreet/ui/locale-switch';
import { Panel } from '@highstreet/ui/panel';
import { ThemeSwitch } from '@highstreet/ui/theme-switch';

/** How Highstreet speaks and looks on this device; acts at once. */
export function DisplayPanel() {
  const text = useTranslations('identity.account');
  return (
    <Panel title={text('display')} description={text('displayHint')}>
      <div className="flex flex-wrap gap-x-10 gap-y-5">
        <div className="flex flex-col items-start gap-2">
          <p className="text-sm font-medium text-ink">{text('language')}</p>
          <LocaleSwitch />
        </div>
        <div className="flex flex-col items-start gap-2">
          <p className="text-sm font-medium text-ink">{text('appearance')}</p>
          <ThemeSwitch />
        </div>
      </div>
    </Panel>
  );
}
