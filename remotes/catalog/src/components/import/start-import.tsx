import { ErrorPanel } from '@highstreet/ui/error-panel';
import { FileDrop } from '@highstreet/ui/file-drop';
import { useTranslations } from '@highstreet/ui/i18n';
import { Link } from '@highstreet/ui/link';
import { Panel } from '@highstreet/ui/panel';
import { useRef, useState } from 'react';
import { useUploadImport } from '../../api/upload-import.ts';

const accepted = ['.csv', '.tsv', '.txt', '.jsonl', '.ndjson', '.gz'];
const most = 200 * 1024 * 1024;

/** The first step: a file, by drop or choice. */
export function StartImport({ onUploaded }: { onUploaded: (id: string) => void }) {
  const text = useTranslations('catalogSell.import');
  const upload = useUploadImport();
  const [file, setFile] = useState<File>();
  const [sent, setSent] = useState(0);
  const stop = useRef<AbortController>(undefined);
  function start(chosen: File) {
    const control = new AbortController();
    stop.current = control;
    setFile(chosen);
    setSent(0);
    upload.mutate(
      { file: chosen, currency: 'EUR', onProgress: setSent, signal: control.signal },
      { onSuccess: onUploaded },
    );
  }
  function cancel() {
    stop.current?.abort();
    upload.reset();
    setFile(undefined);
  }
  const progress = file && file.size > 0 ? Math.min(100, (sent / file.size) * 100) : 0;
  return (
    <Panel title={text('file')} description={text('fileHint')}>
      <div className="flex flex-col gap-4">
        <FileDrop
          label={text('drop')}
          description={text('kinds')}
          accept={accepted}
          maxBytes={most}
          onAdd={([chosen]) => chosen && start(chosen)}
          isDisabled={upload.isPending}
          files={file && !upload.isError ? [{ id: 'file', name: file.name, bytes: file.size, progress }] : []}
          onRemove={cancel}
        />
        {upload.isError && (
          <ErrorPanel
            isCompact
            title={text('uploadFailed')}
            error={upload.error}
            onRetry={file && (() => start(file))}
          />
        )}
        <p className="text-sm text-muted">
          {text.rich('example', {
            link: (chunks) => (
              <Link href={exampleFile} download="highstreet-example.csv">
                {chunks}
              </Link>
            ),
          })}
        </p>
      </div>
    </Panel>
  );
}

const exampleFile = `data:text/csv;charset=utf-8,${encodeURIComponent(
  'Title,Price,SKU,Brand,Category,Description\nOak stool,129.00,STOOL-OAK,Grain & Co,Home > Chairs,A stool of solid oak.\n',
)}`;
