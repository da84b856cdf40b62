import type { LogLine } from '@highstreet/platform/contract';
import { Badge, type BadgeTone } from '@highstreet/ui/badge';
import { CopyButton } from '@highstreet/ui/copy-button';
import { useTranslations } from '@highstreet/ui/i18n';
import { Link } from '@highstreet/ui/link';
import { useState } from 'react';
import { logsPath, tracePath } from '../../paths.ts';
import { useNumbers } from '../use-numbers.ts';

const tones: Record<string, BadgeTone> = {
  error: 'danger',
  warn: 'warning',
  info: 'neutral',
  debug: 'neutral',
};

/** One log line; it opens to show all of its fields. */
export function LogRow({ line }: { line: LogLine }) {
  const text = useTranslations('platform.logs');
  const { clock } = useNumbers();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <li className="border-b border-line last:border-b-0">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        className="focus-ring flex w-full flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5 text-start text-sm hover:bg-sunken"
      >
        <span className="text-muted tabular">{clock(line.at)}</span>
        <Badge tone={tones[line.level] ?? 'neutral'}>{line.level}</Badge>
        <span className="text-muted">{line.slice}</span>
        <span className="min-w-0 grow basis-full truncate text-ink sm:basis-0">{line.message}</span>
      </button>
      {isOpen && (
        <div className="flex flex-col gap-3 bg-sunken px-4 py-3 text-sm">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            {line.traceId && <Link href={tracePath(line.traceId)}>{text('toTrace')}</Link>}
            {line.correlationId && <Link href={logsPath(line.correlationId)}>{text('toRequest')}</Link>}
            <CopyButton value={JSON.stringify(line.entry)} label={text('copy')} size="sm" />
          </div>
          <pre className="overflow-x-auto whitespace-pre-wrap wrap-words text-xs text-ink">
            {JSON.stringify(line.entry, null, 2).replaceAll('\\n', '\n    ')}
          </pre>
        </div>
      )}
    </li>
  );
}
