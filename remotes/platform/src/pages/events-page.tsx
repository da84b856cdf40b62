import { RowsSkeleton } from '@highstreet/ui/card-skeleton';
import { EmptyState } from '@highstreet/ui/empty-state';
import { useTranslations } from '@highstreet/ui/i18n';
import { LoadMore } from '@highstreet/ui/load-more';
import { PageHeader } from '@highstreet/ui/page-header';
import type { DeadLetter } from '@highstreet/events-worker/contract';
import { MailCheck } from 'lucide-react';
import { useState } from 'react';
import { useDeadLetters, useSubscriptions } from '../api/list-dead-letters.ts';
import { Answer } from '../components/answer.tsx';
import { ActDialog, type Act } from '../components/events/act-dialog.tsx';
import { DeadLetterSheet } from '../components/events/dead-letter-sheet.tsx';
import { DeadLetterTable } from '../components/events/dead-letter-table.tsx';
import { SubscriberList } from '../components/events/subscriber-list.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { Screen } from '../components/screen.tsx';
import { Section } from '../components/section.tsx';

export function EventsPage() {
  return (
    <Screen>
      <Content />
    </Screen>
  );
}

function Content() {
  const text = useTranslations('platform.events');
  const subscriptions = useSubscriptions();
  const letters = useDeadLetters(undefined);
  const [opened, setOpened] = useState<DeadLetter>();
  const [act, setAct] = useState<Act>();
  return (
    <div className="flex flex-col gap-6">
      <PageTitle>{text('title')}</PageTitle>
      <PageHeader title={text('title')} description={text('intro')} />
      <Section title={text('subscribers')}>
        <Answer query={subscriptions} skeleton={<RowsSkeleton count={3} />}>
          {({ items }) => (
            <SubscriberList
              subscriptions={items}
              onReplay={(consumer) => setAct({ what: 'replay-all', consumer })}
            />
          )}
        </Answer>
      </Section>
      <Section title={text('deadLetters')} description={text('deadLettersHint')}>
        <Answer query={letters} skeleton={<RowsSkeleton count={5} />}>
          {({ pages }) => {
            const rows = pages.flatMap((page) => page.items);
            return (
              <>
                <DeadLetterTable letters={rows} onOpen={setOpened} empty={<Nothing />} />
                {rows.length > 0 && (
                  <LoadMore
                    shown={rows.length}
                    hasMore={letters.hasNextPage}
                    isLoading={letters.isFetchingNextPage}
                    onLoadMore={() => void letters.fetchNextPage()}
                  />
                )}
              </>
            );
          }}
        </Answer>
      </Section>
      <DeadLetterSheet
        letter={act ? undefined : opened}
        onClose={() => setOpened(undefined)}
        onReplay={(letter) => setAct({ what: 'replay-one', letter })}
        onDiscard={(letter) => setAct({ what: 'discard', letter })}
      />
      <ActDialog
        act={act}
        onEnd={(isDone) => {
          setAct(undefined);
          if (isDone) setOpened(undefined);
        }}
      />
    </div>
  );
}

function Nothing() {
  const text = useTranslations('platform.events');
  return (
    <EmptyState title={text('emptyTitle')} description={text('emptyText')} icon={<MailCheck />} isCompact />
  );
}
