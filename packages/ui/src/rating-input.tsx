import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useState } from 'react';
import { cx } from './cx.tsx';
import { FieldLabel, FieldNotes, type FieldProps, fieldClass } from './field.tsx';
import { starPath } from './rating.tsx';
import { useUiText } from './ui-text.tsx';

export type RatingInputProps = Omit<FieldProps, 'label'> & {
  label?: string;
  /** 1 to 5; 0 for none yet. */
  value: number;
  onChange: (value: number) => void;
  isRequired?: boolean;
  isDisabled?: boolean;
};

/** One to five stars; arrow keys choose. */
export function RatingInput({ label, value, onChange, isRequired, isDisabled, ...props }: RatingInputProps) {
  const { isLabelHidden, isOptional, description, errorMessage, className } = props;
  const text = useUiText();
  const [hovered, setHovered] = useState(0);
  return (
    <RadioGroup
      validationBehavior="aria"
      orientation="horizontal"
      value={value ? String(value) : null}
      onChange={(chosen) => onChange(Number(chosen))}
      isRequired={isRequired}
      isDisabled={isDisabled}
      isInvalid={Boolean(errorMessage)}
      className={cx(fieldClass, className)}
    >
      <FieldLabel
        label={label ?? text('rating.choose')}
        isLabelHidden={isLabelHidden}
        isOptional={isOptional}
      />
      <div className="-ms-1 flex w-fit" onPointerLeave={() => setHovered(0)}>
        {[1, 2, 3, 4, 5].map((stars) => (
          <Radio
            key={stars}
            value={String(stars)}
            aria-label={text('rating.stars', { count: stars })}
            onHoverStart={() => setHovered(stars)}
            className="focus-ring cursor-pointer rounded-md p-1 data-disabled:cursor-default data-disabled:opacity-50"
          >
            <svg viewBox="0 0 20 20" aria-hidden className="size-7" strokeLinejoin="round" strokeWidth="1.25">
              <path
                d={starPath}
                className={cx(
                  'transition-colors',
                  stars <= (hovered || value) ? 'fill-star stroke-star' : 'fill-transparent stroke-edge',
                )}
              />
            </svg>
          </Radio>
        ))}
      </div>
      <FieldNotes description={description} errorMessage={errorMessage} />
    </RadioGroup>
  );
}
