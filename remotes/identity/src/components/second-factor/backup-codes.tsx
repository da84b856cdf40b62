import { Button } from '@highstreet/ui/button';
import { CopyButton } from '@highstreet/ui/copy-button';
import { useTranslations } from '@highstreet/ui/i18n';
import { Notice } from '@highstreet/ui/notice';
import { Download } from 'lucide-react';
import { DialogButtons } from '../dialog-buttons.tsx';
import { downloadText } from '../download-text.ts';

type Props = { codes: string[]; email: string; onDone: () => void };

/** The backup codes, shown this once. */
export function BackupCodes({ codes, email, onDone }: Props) {
  const text = useTranslations('identity.backupCodes');
  const list = codes.join('\n');
  return (
    <div className="flex flex-col gap-5">
      <Notice tone="warning" title={text('title')}>
        {text('hint')}
      </Notice>
      <ol
        aria-label={text('label')}
        className="grid grid-cols-1 gap-x-6 gap-y-2 rounded-lg border border-line bg-sunken p-4 font-mono text-sm text-ink tabular sm:grid-cols-2"
      >
        {codes.map((code) => (
          <li key={code} className="break-all">
            {code}
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-2">
        <CopyButton value={list} label={text('copy')} size="md" />
        <Button
          icon={<Download aria-hidden />}
          onPress={() => downloadText(text('fileName'), `${text('fileHeading', { email })}\n\n${list}\n`)}
        >
          {text('download')}
        </Button>
      </div>
      <DialogButtons>
        <Button variant="primary" autoFocus onPress={onDone}>
          {text('done')}
        </Button>
      </DialogButtons>
    </div>
  );
}
