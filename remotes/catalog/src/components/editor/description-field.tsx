import { useTranslations } from '@highstreet/ui/i18n';
import { IconButton } from '@highstreet/ui/icon-button';
import { Segmented } from '@highstreet/ui/segmented';
import { TextField } from '@highstreet/ui/text-field';
import { Bold, Heading, Italic, Link2, List } from 'lucide-react';
import { useRef, useState } from 'react';
import { useController } from 'react-hook-form';
import { formatSelection, type Mark, toHtml } from '../../editor/format-selection.ts';
import type { ProductForm } from '../../editor/product-form.ts';
import { safePreview } from '../../editor/safe-preview.ts';
import { RichText } from '../rich-text.tsx';

const marks = [
  { id: 'bold', Icon: Bold },
  { id: 'italic', Icon: Italic },
  { id: 'heading', Icon: Heading },
  { id: 'list', Icon: List },
  { id: 'link', Icon: Link2 },
] as const;

/** The description: plain words or simple HTML, with a look at how it will read. */
export function DescriptionField() {
  const text = useTranslations('catalogSell.editor');
  const { field, fieldState } = useController<ProductForm, 'description'>({ name: 'description' });
  const [view, setView] = useState('write');
  const box = useRef<HTMLDivElement>(null);
  function format(mark: Mark) {
    const area = box.current?.querySelector('textarea');
    if (!area) return;
    const next = formatSelection(
      { text: field.value, start: area.selectionStart, end: area.selectionEnd },
      mark,
    );
    field.onChange(next.text);
    requestAnimationFrame(() => {
      area.focus();
      area.setSelectionRange(next.start, next.end);
    });
  }
  return (
    <div ref={box} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <div
          role="toolbar"
          aria-label={text('formatting')}
          className={view === 'write' ? 'flex' : 'invisible flex'}
        >
          {marks.map(({ id, Icon }) => (
            <IconButton
              key={id}
              label={text(`mark.${id}`)}
              icon={<Icon aria-hidden />}
              size="sm"
              onPress={() => format(id)}
            />
          ))}
        </div>
        <Segmented
          label={text('descriptionView')}
          items={[
            { id: 'write', label: text('write') },
            { id: 'preview', label: text('preview') },
          ]}
          value={view}
          onChange={setView}
        />
      </div>
      {view === 'write' ? (
        <TextField
          label={text('description')}
          description={text('descriptionHint')}
          rows={10}
          maxLength={50_000}
          value={field.value}
          onChange={field.onChange}
          onBlur={field.onBlur}
          errorMessage={fieldState.error?.message}
        />
      ) : (
        <div className="min-h-40 rounded-md border border-line bg-paper p-4">
          {field.value.trim() === '' ? (
            <p className="text-sm text-muted">{text('nothingWritten')}</p>
          ) : (
            <RichText html={safePreview(toHtml(field.value))} />
          )}
        </div>
      )}
    </div>
  );
}
