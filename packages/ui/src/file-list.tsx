import { CircleCheck, FileText, X } from 'lucide-react';
import { useFormat } from './format.tsx';
import { IconButton } from './icon-button.tsx';
import { ProgressBar } from './progress.tsx';
import { useUiText } from './ui-text.tsx';

export type DroppedFile = {
  id: string;
  name: string;
  bytes?: number;
  /** 0 to 100; 100 is done. */
  progress?: number;
  error?: string;
};

type Props = { files: readonly DroppedFile[]; onRemove?: (id: string) => void };

export function FileList({ files, onRemove }: Props) {
  const text = useUiText();
  const format = useFormat();
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
      {files.map((file) => (
        <li key={file.id} className="flex items-center gap-3 px-4 py-2.5 text-sm">
          <FileText aria-hidden className="size-5 shrink-0 text-muted" />
          <div className="flex min-w-0 flex-1 flex-col gap-1">
            <span className="flex items-baseline justify-between gap-3">
              <span className="truncate text-ink">{file.name}</span>
              {file.bytes !== undefined && (
                <span className="shrink-0 text-xs text-muted tabular">{format.bytes(file.bytes)}</span>
              )}
            </span>
            {file.error && <span className="text-danger wrap-words">{file.error}</span>}
            {!file.error && file.progress !== undefined && file.progress < 100 && (
              <ProgressBar label={file.name} isLabelHidden value={file.progress} />
            )}
          </div>
          {file.progress === 100 && !file.error && (
            <CircleCheck aria-hidden className="size-5 shrink-0 text-success" />
          )}
          {onRemove && (
            <IconButton
              size="sm"
              label={text('file.remove', { name: file.name })}
              icon={<X aria-hidden />}
              onPress={() => onRemove(file.id)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
