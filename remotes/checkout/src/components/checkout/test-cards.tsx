import type { TestCard } from '@highstreet/checkout/contract';
import { useTranslations } from '@highstreet/ui/i18n';
import { digitsOf, inGroups } from '../../payment/test-card.ts';

type Props = { cards: readonly TestCard[]; number: string; onChoose: (number: string) => void };

/** The cards of a test shop, to try out what can happen. */
export function TestCards({ cards, number, onChoose }: Props) {
  const text = useTranslations('checkout.payment');
  const outcome = useTranslations('checkout.card');
  if (cards.length === 0) return null;
  return (
    <div className="flex flex-col gap-3 rounded-lg border border-dashed border-edge/60 p-4">
      <div className="flex flex-col gap-0.5 text-sm">
        <p className="font-medium">{text('testTitle')}</p>
        <p className="text-muted">{text('testHint')}</p>
      </div>
      <ul aria-label={text('cards')} className="grid gap-2 sm:grid-cols-2">
        {cards.map((card) => {
          const isChosen = digitsOf(card.number) === digitsOf(number);
          return (
            <li key={card.token}>
              <button
                type="button"
                aria-pressed={isChosen}
                onClick={() => onChoose(inGroups(card.number))}
                className={`focus-ring flex min-h-10 w-full cursor-pointer flex-wrap items-center justify-between gap-x-3 rounded-md border px-3 py-1.5 text-start text-sm transition-colors ${isChosen ? 'border-accent bg-accent-soft text-accent' : 'border-line bg-surface hover:border-edge'}`}
              >
                <span>{outcome(card.outcome)}</span>
                <span className={`tabular text-xs ${isChosen ? 'text-accent' : 'text-muted'}`}>
                  ···· {digitsOf(card.number).slice(-4)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
