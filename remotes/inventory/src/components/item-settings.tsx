import type { StockItem, StockSettings } from '@highstreet/inventory/contract';
import { useTranslations } from '@highstreet/ui/i18n';
import { NumberField } from '@highstreet/ui/number-field';
import { Panel } from '@highstreet/ui/panel';
import { Switch } from '@highstreet/ui/switch';
import { toast } from '@highstreet/ui/toast-queue';
import { useState } from 'react';
import { useChangeSettings } from '../api/change-settings.ts';

/** How an item is sold; each setting acts at once. */
export function ItemSettings({ item }: { item: StockItem }) {
  const text = useTranslations('inventorySell.settings');
  const change = useChangeSettings();
  const [typed, setTyped] = useState<number>();
  const save = (settings: StockSettings) =>
    change.mutate({ item, settings }, { onError: () => toast({ tone: 'danger', title: text('failed') }) });
  function saveLow() {
    if (typed !== undefined && !Number.isNaN(typed) && typed !== item.lowStockAt) save({ lowStockAt: typed });
    setTyped(undefined);
  }
  return (
    <Panel title={text('title')}>
      <div className="flex flex-col gap-6">
        <Switch
          isSelected={item.isCounted}
          onChange={(isCounted) => save({ isCounted })}
          description={text('countedHint')}
        >
          {text('counted')}
        </Switch>
        <Switch
          isSelected={item.isBackorderAllowed}
          onChange={(isBackorderAllowed) => save({ isBackorderAllowed })}
          isDisabled={!item.isCounted}
          description={text('backorderHint')}
        >
          {text('backorder')}
        </Switch>
        <NumberField
          label={text('lowStockAt')}
          description={text('lowStockAtHint')}
          value={typed ?? item.lowStockAt}
          onChange={setTyped}
          onBlur={saveLow}
          minValue={0}
          maxValue={1_000_000}
          formatOptions={{ maximumFractionDigits: 0 }}
          isDisabled={!item.isCounted}
          className="max-w-56"
        />
      </div>
    </Panel>
  );
}
