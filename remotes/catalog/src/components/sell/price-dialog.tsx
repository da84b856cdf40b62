import { Button } from '@highstreet/ui/button';
import { Dialog } from '@highstreet/ui/dialog';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { NumberField } from '@highstreet/ui/number-field';
import { Segmented } from '@highstreet/ui/segmented';
import { Switch } from '@highstreet/ui/switch';
import { type FormEvent, useId, useState } from 'react';
import { changePrice, type PriceChange } from '../../bulk/change-price.ts';

type Props = {
  count: number;
  /** A price to show the effect on. */
  example: { amount: number; currency: string } | undefined;
  onApply: (change: PriceChange, keepsOld: boolean) => void;
  onClose: () => void;
};

/** By how much the prices of the chosen products change. */
export function PriceDialog({ count, example, onApply, onClose }: Props) {
  const text = useTranslations('catalogSell.price');
  const form = useId();
  const format = useFormat();
  const [kind, setKind] = useState('percent');
  const [value, setValue] = useState(Number.NaN);
  const [keepsOld, setKeepsOld] = useState(true);
  const change: PriceChange =
    kind === 'percent'
      ? { kind: 'percent', percent: value * 100 }
      : { kind: 'amount', amount: Math.round(value * 100) };
  const isGiven = Number.isFinite(value) && value !== 0;
  function submit(event: FormEvent) {
    event.preventDefault();
    if (isGiven) onApply(change, keepsOld && value < 0);
  }
  return (
    <Dialog
      title={text('title', { count })}
      size="sm"
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={(close) => (
        <>
          <Button onPress={close}>{text('cancel')}</Button>
          <Button type="submit" form={form} variant="primary" isDisabled={!isGiven}>
            {text('apply')}
          </Button>
        </>
      )}
    >
      <form id={form} onSubmit={submit} className="flex flex-col gap-5">
        <Segmented
          label={text('kind')}
          items={[
            { id: 'percent', label: text('percent') },
            { id: 'amount', label: text('amount') },
          ]}
          value={kind}
          onChange={(next) => {
            setKind(next);
            setValue(Number.NaN);
          }}
        />
        <NumberField
          key={kind}
          label={text('by')}
          description={text('byHint')}
          hasSteps={false}
          value={value}
          onChange={setValue}
          formatOptions={
            kind === 'percent'
              ? { style: 'percent', maximumFractionDigits: 2, signDisplay: 'exceptZero' }
              : { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' }
          }
        />
        <Switch isSelected={keepsOld} onChange={setKeepsOld} description={text('keepsOldHint')}>
          {text('keepsOld')}
        </Switch>
        {example && isGiven && (
          <output className="rounded-md bg-sunken px-3 py-2 text-sm tabular">
            {text('example', {
              before: format.money(example.amount, example.currency),
              after: format.money(changePrice(example.amount, change), example.currency),
            })}
          </output>
        )}
      </form>
    </Dialog>
  );
}
