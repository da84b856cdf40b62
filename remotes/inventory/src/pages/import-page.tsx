import { ApiProblem } from '@highstreet/federation';
import { Button } from '@highstreet/ui/button';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { FileDrop } from '@highstreet/ui/file-drop';
import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { PageHeader } from '@highstreet/ui/page-header';
import { Panel } from '@highstreet/ui/panel';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useImportStock } from '../api/import-stock.ts';
import { ImportReport } from '../components/import-report.tsx';
import { paths } from '../paths.ts';
import { sellMessages } from '../sell-messages.ts';
import { saveFile } from '../stock/save-file.ts';

const example = 'sku,location,quantity\r\nMUG-RED,Main,12\r\nMUG-BLUE,,4\r\n';
const most = 1_000_000;

export function ImportPage() {
  return (
    <Messages messages={sellMessages}>
      <Content />
    </Messages>
  );
}

function Content() {
  const text = useTranslations('inventorySell.import');
  const sending = useImportStock();
  const [file, setFile] = useState<File>();
  function send(chosen: File) {
    setFile(chosen);
    sending.mutate(chosen);
  }
  const { error } = sending;
  const isUnreadable = error instanceof ApiProblem && error.status === 422;
  return (
    <div data-boundary="inventory">
      <title>{text('title')}</title>
      <PageHeader
        title={text('heading')}
        description={text('lead')}
        crumbs={[{ label: text('toStock'), href: paths.stock }, { label: text('heading') }]}
      />
      <div className="flex flex-col gap-8">
        <Panel
          title={text('file')}
          description={text('fileHint')}
          actions={
            <Button
              size="sm"
              icon={<Download aria-hidden />}
              onPress={() => saveFile('stock-example.csv', example)}
            >
              {text('example')}
            </Button>
          }
        >
          <div className="flex flex-col gap-4">
            <FileDrop
              label={text('drop')}
              description={text('kinds')}
              accept={['.csv', '.tsv', '.txt', 'text/csv']}
              maxBytes={most}
              onAdd={([chosen]) => chosen && send(chosen)}
              isDisabled={sending.isPending}
              files={file ? [{ id: 'file', name: file.name, bytes: file.size }] : []}
              onRemove={() => {
                setFile(undefined);
                sending.reset();
              }}
            />
            {error && (
              <ErrorPanel
                isCompact
                title={text(isUnreadable ? 'unreadable' : 'failed')}
                error={error}
                onRetry={file && (() => send(file))}
              />
            )}
          </div>
        </Panel>
        {sending.data && <ImportReport key={sending.submittedAt} report={sending.data} />}
      </div>
    </div>
  );
}
