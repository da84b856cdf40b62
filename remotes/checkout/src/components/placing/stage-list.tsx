import type { Placement } from '@highstreet/checkout/contract';
import { useTranslations } from '@highstreet/ui/i18n';
import { Spinner } from '@highstreet/ui/spinner';
import { Check } from 'lucide-react';
import { stages, stagesDone } from '../../placing/stages.ts';

type Props = { placement: Placement | undefined; isStopped: boolean };

/** The stages of placing an order: done, being done, to come. */
export function StageList({ placement, isStopped }: Props) {
  const text = useTranslations('checkout.placing');
  const done = stagesDone(placement);
  return (
    <ol className="flex flex-col gap-3">
      {stages.map((stage, at) => {
        const state = at < done ? 'done' : at === done && !isStopped ? 'working' : 'open';
        return (
          <li key={stage} className="flex items-center gap-3 text-sm">
            <span
              aria-hidden
              className={`flex size-6 shrink-0 items-center justify-center rounded-full ${state === 'done' ? 'bg-accent-fill text-on-fill' : 'border-[1.5px] border-line text-accent'}`}
            >
              {state === 'done' && <Check className="size-3.5" strokeWidth={3} />}
              {state === 'working' && <Spinner className="size-4" />}
            </span>
            <span className={state === 'open' ? 'text-muted' : 'font-medium text-ink'}>{text(stage)}</span>
            <span className="sr-only">{text(state)}</span>
          </li>
        );
      })}
    </ol>
  );
}
