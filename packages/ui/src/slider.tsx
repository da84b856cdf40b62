import {
  Slider as AriaSlider,
  type SliderProps as AriaSliderProps,
  SliderOutput,
  SliderThumb,
  SliderTrack,
} from 'react-aria-components/Slider';
import { cx } from './cx.tsx';
import { FieldLabel } from './field.tsx';

export type SliderProps<Value extends number | number[]> = Omit<
  AriaSliderProps<Value>,
  'className' | 'children' | 'style'
> & {
  label: string;
  isLabelHidden?: boolean;
  /** Names of the two ends of a range, for screen readers. */
  thumbLabels?: readonly string[];
  className?: string;
};

const thumb =
  'focus-ring top-1/2 size-5 cursor-grab rounded-full border-2 border-accent bg-raised shadow-rest data-dragging:cursor-grabbing data-dragging:bg-accent-soft';

/** A number, or a range of two, where the place matters more than the figure. */
export function Slider<Value extends number | number[]>(props: SliderProps<Value>) {
  const { label, isLabelHidden, thumbLabels, className, ...rest } = props;
  return (
    <AriaSlider<Value> {...rest} className={cx('flex flex-col gap-1', className)}>
      <div className="flex items-baseline justify-between gap-4">
        <FieldLabel label={label} isLabelHidden={isLabelHidden} />
        <SliderOutput className="text-sm text-muted tabular">
          {({ state }) => state.values.map((_, index) => state.getThumbValueLabel(index)).join(' – ')}
        </SliderOutput>
      </div>
      <SliderTrack className="relative mx-2.5 h-8 cursor-pointer data-disabled:opacity-50">
        {({ state }) => {
          const start = state.values.length > 1 ? state.getThumbPercent(0) : 0;
          const end = state.getThumbPercent(state.values.length - 1);
          return (
            <>
              <span className="absolute -inset-x-2.5 top-1/2 h-1.5 -translate-y-1/2 rounded-full bg-line" />
              <span
                className="absolute top-1/2 h-1.5 -translate-y-1/2 rounded-full bg-accent"
                style={{ insetInlineStart: `${start * 100}%`, width: `${(end - start) * 100}%` }}
              />
              {state.values.map((_, index) => (
                <SliderThumb key={index} index={index} aria-label={thumbLabels?.[index]} className={thumb} />
              ))}
            </>
          );
        }}
      </SliderTrack>
    </AriaSlider>
  );
}
