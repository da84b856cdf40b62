import { ConfirmDialog } from '@highstreet/ui/confirm-dialog';
import { useTranslations } from '@highstreet/ui/i18n';
import { toast } from '@highstreet/ui/toast';
import type { DeadLetter } from '@highstreet/events-worker/contract';
import { useDiscard, useReplay } from '../../api/replay-events.ts';

/** What an admin is about to do with dead letters. */
export type Act =
  | { what: 'replay-one' | 'discard'; letter: DeadLetter }
  | { what: 'replay-all'; consumer: string };

type Props = { act: Act | undefined; onEnd: (isDone: boolean) => void };

/** Asks first, does it, and says what came of it. The events worker writes it down as the admin's act. */
export function ActDialog({ act, onEnd }: Props) {
  const text = useTranslations('platform.events');
  const replay = useReplay();
  const discard = useDiscard();
  const run = async (wanted: Act) => {
    try {
      if (wanted.what === 'discard') {
        await discard.mutateAsync({ consumer: wanted.letter.consumer, eventId: wanted.letter.event.id });
        toast({ title: text('discarded'), tone: 'success' });
      } else {
        const { events } = await replay.mutateAsync(inputOf(wanted));
        toast({
          title: text('replayed', { count: events }),
          description: text('replayedText'),
          tone: 'success',
        });
      }
      onEnd(true);
    } catch {
      toast({ title: text('actFailed'), tone: 'danger' });
      onEnd(false);
    }
  };
  if (!act) return null;
  const consumer = act.what === 'replay-all' ? act.consumer : act.letter.consumer;
  const isDiscard = act.what === 'discard';
  return (
    <ConfirmDialog
      title={text(`ask.${act.what}`)}
      confirmLabel={isDiscard ? text('discard') : text('replay')}
      tone={isDiscard ? 'danger' : 'primary'}
      isOpen
      onOpenChange={(isOpen) => isOpen || onEnd(false)}
      onConfirm={() => run(act)}
    >
      {text(isDiscard ? 'askDiscard' : 'askReplay', { consumer })}
    </ConfirmDialog>
  );
}

function inputOf(act: Act) {
  return act.what === 'replay-all'
    ? ({ what: 'dead-letters', consumer: act.consumer } as const)
    : ({ what: 'event', consumer: act.letter.consumer, eventId: act.letter.event.id } as const);
}
