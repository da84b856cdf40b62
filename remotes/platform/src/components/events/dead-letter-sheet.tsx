import type { DeadLetter } from '@highstreet/events-worker/contract';
import { Button } from '@highstreet/ui/button';
import { RowsSkeleton } from '@highstreet/ui/card-skeleton';
import { Facts } from '@highstreet/ui/facts';
import { useTranslations } from '@highstreet/ui/i18n';
import { Link } from '@highstreet/ui/link';
import { Sheet } from '@highstreet/ui/sheet';
import { useEvent } from '../../api/list-dead-letters.ts';
import { logsPath, tracePath } from '../../paths.ts';
import { Answer } from '../answer.tsx';
import { useNumbers } from '../use-numbers.ts';

type Props = {
  letter: DeadLetter | undefined;
  onClose: () => void;
  onReplay: (letter: DeadLetter) => void;
  onDiscard: (letter: DeadLetter) => void;
};

/** What an event says and why a subscriber could not handle it. */
export function DeadLetterSheet({ letter, onClose, onReplay, onDiscard }: Props) {
  const text = useTranslations('platform.events');
  return (
    <Sheet
      title={letter?.event.type ?? text('event')}
      isOpen={letter !== undefined}
      onOpenChange={(isOpen) => isOpen || onClose()}
      actions={
        letter && (
          <>
            <Button onPress={() => onDiscard(letter)}>{text('discard')}</Button>
            <Button variant="primary" onPress={() => onReplay(letter)}>
              {text('replay')}
            </Button>
          </>
        )
      }
    >
      {letter && <Content letter={letter} />}
    </Sheet>
  );
}

function Content({ letter }: { letter: DeadLetter }) {
  const text = useTranslations('platform.events');
  const { dateTime, number } = useNumbers();
  const event = useEvent(letter.event.id);
  const { correlationId } = letter.event;
  return (
    <div className="flex flex-col gap-5">
      <Facts
        items={[
          { label: text('subscriber'), value: letter.consumer },
          { label: text('happenedAt'), value: dateTime(letter.event.time, 'medium') },
          { label: text('failedAt'), value: dateTime(letter.failedAt, 'medium') },
          { label: text('tries'), value: number(letter.tries) },
          { label: text('subject'), value: <span className="wrap-words">{letter.event.subject}</span> },
        ]}
      />
      <div className="flex flex-wrap gap-4 text-sm">
        {letter.traceId && <Link href={tracePath(letter.traceId)}>{text('toTrace')}</Link>}
        {correlationId && <Link href={logsPath(correlationId)}>{text('toLogs')}</Link>}
      </div>
      <Block title={text('error')}>{letter.error}</Block>
      <Answer query={event} skeleton={<RowsSkeleton count={4} />}>
        {(details) => <Block title={text('content')}>{JSON.stringify(details.event, null, 2)}</Block>}
      </Answer>
    </div>
  );
}

function Block({ title, children }: { title: string; children: string }) {
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-sm font-medium">{title}</h3>
      <pre className="overflow-x-auto rounded-md bg-sunken p-3 text-xs whitespace-pre-wrap wrap-words text-ink">
        {children}
      </pre>
    </section>
  );
}
