import type { CartChange } from '@highstreet/checkout/contract';
import { Button } from '@highstreet/ui/button';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Notice } from '@highstreet/ui/notice';

type Props = { changes: readonly CartChange[]; onSeen: () => void };

/** What is different from what the person has seen last. */
export function CartChanges({ changes, onSeen }: Props) {
  const text = useTranslations('checkout.change');
  if (changes.length === 0) return null;
  return (
    <Notice
      tone="warning"
      title={text('title', { count: changes.length })}
      actions={
        <Button size="sm" onPress={onSeen}>
          {text('seen')}
        </Button>
      }
    >
      <ul className="flex flex-col gap-1">
        {changes.map((change) => (
          <li key={change.lineId + change.kind}>
            <ChangeWords change={change} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function ChangeWords({ change }: { change: CartChange }) {
  const text = useTranslations('checkout.change');
  const format = useFormat();
  const { kind, title, before, after, available = 0 } = change;
  const told = () => {
    if (kind === 'gone') return text('gone');
    if (kind === 'stock') return available === 0 ? text('soldOut') : text('low', { left: available });
    if (!before || !after) return '';
    const words = {
      before: format.money(before.amount, before.currency),
      now: format.money(after.amount, after.currency),
    };
    return text(after.amount < before.amount ? 'priceDown' : 'priceUp', words);
  };
  return (
    <>
      <span className="font-medium">{title}</span>
      {' – '}
      {told()}
    </>
  );
}
