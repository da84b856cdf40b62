import {
  Radio as AriaRadio,
  RadioGroup as AriaRadioGroup,
  type RadioGroupProps as AriaRadioGroupProps,
} from 'react-aria-components/RadioGroup';
import { cx } from './cx.tsx';
import { FieldLabel, FieldNotes, type FieldProps, fieldClass } from './field.tsx';
import type { Choice } from './option.tsx';

export type RadioGroupProps = Omit<AriaRadioGroupProps, 'className' | 'children' | 'style'> &
  FieldProps & {
    items: readonly Choice[];
    /** `cards` gives each choice a frame, for choices that need a description. */
    variant?: 'list' | 'cards';
  };

const dot =
  'mt-0.5 size-4.5 shrink-0 rounded-full border border-edge bg-surface transition-[border-width,border-color] duration-150 ' +
  'group-data-hovered:border-ink/60 group-data-selected:border-[5.5px] group-data-selected:border-accent ' +
  'outline-offset-2 outline-focus group-data-focus-visible:outline-2 group-data-invalid:border-danger';

const card =
  'rounded-lg border border-line bg-surface p-4 transition-colors data-hovered:border-edge data-selected:border-accent data-selected:bg-accent-soft/50';

/** One choice out of a few, all seen at once. */
export function RadioGroup({ items, variant = 'list', ...props }: RadioGroupProps) {
  const { label, isLabelHidden, isOptional, description, errorMessage, className, ...rest } = props;
  return (
    <AriaRadioGroup
      validationBehavior="aria"
      {...rest}
      isInvalid={rest.isInvalid || Boolean(errorMessage)}
      className={cx(fieldClass, className)}
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} isOptional={isOptional} />
      <div className={cx('flex flex-col', variant === 'cards' ? 'gap-2' : 'gap-2.5')}>
        {items.map((item) => (
          <AriaRadio
            key={item.id}
            value={item.id}
            isDisabled={item.isDisabled}
            className={cx(
              'group flex cursor-pointer items-start gap-2.5 text-sm text-ink data-disabled:cursor-default data-disabled:opacity-50',
              variant === 'cards' && card,
            )}
          >
            <span className={dot} />
            <span className="flex min-w-0 flex-1 flex-col gap-0.5 leading-5.5 wrap-words">
              <span className="font-medium">{item.label}</span>
              {item.description && <span className="text-muted">{item.description}</span>}
            </span>
            {item.icon}
          </AriaRadio>
        ))}
      </div>
      <FieldNotes description={description} errorMessage={errorMessage} />
    </AriaRadioGroup>
  );
}
