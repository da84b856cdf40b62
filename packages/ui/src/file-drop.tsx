import { Upload } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Text } from 'react-aria-components/Text';
import { isFileDropItem } from 'react-aria-components/useDragAndDrop';
import { fileProblem } from './accept-files.tsx';
import { Button } from './button.tsx';
import { cx } from './cx.tsx';
import { type DroppedFile, FileList } from './file-list.tsx';
import { useFormat } from './format.tsx';
import { useUiText } from './ui-text.tsx';

export type { DroppedFile } from './file-list.tsx';

export type FileDropProps = {
  label: string;
  description?: ReactNode;
  /** Types or endings: `image/*`, `.csv`. */
  accept?: readonly string[];
  maxBytes?: number;
  allowsMultiple?: boolean;
  /** Files that passed the rules; what did not is told to the person. */
  onAdd: (files: File[]) => void;
  files?: readonly DroppedFile[];
  onRemove?: (id: string) => void;
  isDisabled?: boolean;
  errorMessage?: string;
  className?: string;
};

/** Takes files by drop, paste or choice, and shows how each one goes. */
export function FileDrop({ label, description, accept, maxBytes, allowsMultiple, ...props }: FileDropProps) {
  const { onAdd, files = [], onRemove, isDisabled, errorMessage, className } = props;
  const text = useUiText();
  const format = useFormat();
  const [problems, setProblems] = useState<string[]>([]);
  function take(offered: File[]) {
    const wanted = allowsMultiple ? offered : offered.slice(0, 1);
    const limit = format.bytes(maxBytes ?? 0);
    const told = wanted.flatMap((file) => {
      const problem = fileProblem(file, { accept, maxBytes });
      return problem ? [text(`file.${problem}`, { name: file.name, limit })] : [];
    });
    setProblems(told);
    const good = wanted.filter((file) => !fileProblem(file, { accept, maxBytes }));
    if (good.length > 0) onAdd(good);
  }
  return (
    <div className={cx('flex flex-col gap-3', className)}>
      <DropZone
        aria-label={label}
        isDisabled={isDisabled}
        onDrop={async (event) => {
          const dropped = event.items.filter(isFileDropItem);
          take(await Promise.all(dropped.map((item) => item.getFile())));
        }}
        className="focus-ring flex flex-col items-center gap-3 rounded-lg border-[1.5px] border-dashed border-edge bg-surface px-6 py-8 text-center transition-colors data-disabled:opacity-50 data-drop-target:border-accent data-drop-target:bg-accent-soft"
      >
        <Upload aria-hidden className="size-6 text-accent" />
        <div className="flex flex-col gap-0.5">
          <Text slot="label" className="text-sm font-medium text-ink wrap-words">
            {label}
          </Text>
          <span className="text-sm text-muted wrap-words">{description ?? text('file.drop')}</span>
        </div>
        <FileTrigger
          acceptedFileTypes={accept && [...accept]}
          allowsMultiple={allowsMultiple}
          onSelect={(list) => list && take([...list])}
        >
          <Button size="sm" isDisabled={isDisabled}>
            {text('file.browse')}
          </Button>
        </FileTrigger>
      </DropZone>
      {[...problems, ...(errorMessage ? [errorMessage] : [])].map((problem) => (
        <p key={problem} role="alert" className="text-sm text-danger wrap-words">
          {problem}
        </p>
      ))}
      {files.length > 0 && <FileList files={files} onRemove={onRemove} />}
    </div>
  );
}
