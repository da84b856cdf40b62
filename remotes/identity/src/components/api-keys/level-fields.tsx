import { useTranslations } from '@highstreet/ui/i18n';
import { Segmented } from '@highstreet/ui/segmented';
import { useId } from 'react';
import { isLevel, type Levels, levels, scopeSlices } from './scopes.ts';

type Props = { value: Levels; onChange: (value: Levels) => void; errorMessage?: string | undefined };

/** What a key may do, one line for every slice. */
export function LevelFields({ value, onChange, errorMessage }: Props) {
  const text = useTranslations('identity.scopes');
  const id = useId();
  return (
    <div
      role="group"
      aria-label={text('label')}
      aria-describedby={errorMessage ? id : undefined}
      className="flex flex-col gap-3"
    >
      {scopeSlices.map((slice) => (
        <div
          key={slice}
          className="flex flex-col gap-1.5 sm:flex-row sm:items-center sm:justify-between sm:gap-6"
        >
          <span className="min-w-0 text-sm wrap-words">
            <span className="font-medium text-ink">{text(slice)}</span>{' '}
            <span className="text-muted">{text(`${slice}Hint`)}</span>
          </span>
          <Segmented
            label={text('levelOf', { slice: text(slice) })}
            className="shrink-0"
            items={levels.map((level) => ({ id: level, label: text(level) }))}
            value={value[slice]}
            onChange={(level) => isLevel(level) && onChange({ ...value, [slice]: level })}
          />
        </div>
      ))}
      <p className="text-sm text-muted wrap-words">{text('hint')}</p>
      {errorMessage && (
        <p id={id} role="alert" className="text-sm text-danger">
          {errorMessage}
        </p>
      )}
    </div>
  );
}
