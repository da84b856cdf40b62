import type { Placement } from '@highstreet/checkout/contract';
import { useTranslations } from '@highstreet/ui/i18n';
import { Timeline } from '@highstreet/ui/timeline';
import { Check, X } from 'lucide-react';

/** What the saga did, in order; the names are those of its code, as in the log. */
export function StepLog({ steps }: { steps: Placement['steps'] }) {
  const text = useTranslations('checkout.placements');
  if (steps.length === 0) return <p className="text-sm text-muted">{text('noSteps')}</p>;
  const items = steps.map(({ name, outcome, at }, index) => {
    const isGood = /^(done|waits|undone)$/.test(outcome);
    return {
      id: `${index} ${name}`,
      title: <code className="font-mono text-sm">{name}</code>,
      description: outcome,
      at,
      icon: isGood ? <Check /> : <X />,
      tone: isGood ? ('success' as const) : ('danger' as const),
    };
  });
  return <Timeline items={items} />;
}
