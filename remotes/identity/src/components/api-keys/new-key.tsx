import type { NewApiKey } from '@highstreet/identity/contract';
import { Button } from '@highstreet/ui/button';
import { CopyButton } from '@highstreet/ui/copy-button';
import { useTranslations } from '@highstreet/ui/i18n';
import { Notice } from '@highstreet/ui/notice';
import { DialogButtons } from '../dialog-buttons.tsx';

/** The key itself, this once, and how a program uses it. */
export function NewKey({ made, onDone }: { made: NewApiKey; onDone: () => void }) {
  const text = useTranslations('identity.apiKeys');
  const example = `curl -H "Authorization: Bearer ${made.key}" \\\n  ${location.origin}/api/v1/users/me`;
  return (
    <div className="flex flex-col gap-5">
      <Notice tone="warning" title={text('onceTitle')}>
        {text('onceText')}
      </Notice>
      <div className="flex flex-col gap-2">
        <p id="new-api-key" className="text-sm font-medium text-ink">
          {text('keyOf', { name: made.name })}
        </p>
        <div className="flex flex-col gap-3 rounded-lg border border-line bg-sunken p-3 sm:flex-row sm:items-center">
          <code
            aria-labelledby="new-api-key"
            role="note"
            className="min-w-0 flex-1 font-mono text-sm break-all text-ink select-all"
          >
            {made.key}
          </code>
          <CopyButton value={made.key} label={text('copyKey')} size="md" variant="primary" />
        </div>
      </div>
      <div className="flex flex-col gap-2">
        <p className="text-sm font-medium text-ink">{text('example')}</p>
        <pre
          tabIndex={0}
          aria-label={text('example')}
          role="region"
          className="focus-ring overflow-x-auto rounded-lg border border-line bg-sunken p-3 font-mono text-xs text-ink"
        >
          {example}
        </pre>
      </div>
      <DialogButtons>
        <Button autoFocus onPress={onDone}>
          {text('done')}
        </Button>
      </DialogButtons>
    </div>
  );
}
