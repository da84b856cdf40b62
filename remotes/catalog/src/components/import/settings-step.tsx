import type { Import, ImportSettings } from '@highstreet/catalog/contract';
import { Button } from '@highstreet/ui/button';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { useTranslations } from '@highstreet/ui/i18n';
import { Panel } from '@highstreet/ui/panel';
import { StickyActions } from '@highstreet/ui/sticky-actions';
import { useState } from 'react';
import { usePreview } from '../../api/preview-import.ts';
import { useRunImport } from '../../api/run-import.ts';
import { suggestSettings } from '../../imports/suggest-settings.ts';
import { useDebounced } from '../../search/use-debounced.ts';
import { ImportPreview } from './import-preview.tsx';
import { MappingFields } from './mapping-fields.tsx';
import { SettingsFields } from './settings-fields.tsx';

type Props = { found: Import; onStarted: () => void; onLeave: () => void };

/** How the file is read, with a look at what comes out of it. */
export function SettingsStep({ found, onStarted, onLeave }: Props) {
  const text = useTranslations('catalogSell.import');
  const [settings, setSettings] = useState<ImportSettings>(found.settings);
  const preview = usePreview(found.id, useDebounced(settings, 300));
  const suggested = suggestSettings(settings, preview.data);
  if (suggested !== undefined) setSettings(suggested);
  const run = useRunImport();
  const check = () => run.mutate({ id: found.id, dryRun: true, settings }, { onSuccess: onStarted });
  const isMapped = settings.format === 'mapping' && settings.preset === undefined;
  return (
    <>
      <Panel
        title={text('settings')}
        description={preview.data && text('detected', { format: preview.data.detected.replace('-', '_') })}
      >
        <div className="flex flex-col gap-5">
          <SettingsFields settings={settings} onChange={setSettings} />
          {isMapped && preview.data && (
            <MappingFields
              preview={preview.data}
              settings={settings}
              onChange={setSettings}
              error={preview.error}
            />
          )}
        </div>
      </Panel>
      <Panel title={text('preview')} description={text('previewHint')}>
        <ImportPreview query={preview} />
      </Panel>
      {run.isError && <ErrorPanel isCompact error={run.error} />}
      <StickyActions>
        <Button onPress={onLeave}>{text('another')}</Button>
        <Button variant="primary" isPending={run.isPending} onPress={check}>
          {text('check')}
        </Button>
      </StickyActions>
    </>
  );
}
