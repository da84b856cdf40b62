import { NumberField } from '@highstreet/ui/number-field';

type Props = {
  label: string;
  value: number;
  onChange: (quantity: number) => void;
  isDisabled?: boolean;
  className?: string;
};

/** How many pieces, with steps. */
export function QuantityField({ label, value, onChange, isDisabled, className = 'w-32' }: Props) {
  return (
    <NumberField
      label={label}
      isLabelHidden
      value={value}
      onChange={(quantity) => {
        if (Number.isInteger(quantity) && quantity >= 1 && quantity !== value) onChange(quantity);
      }}
      minValue={1}
      maxValue={999}
      step={1}
      isDisabled={isDisabled}
      className={className}
    />
  );
}
