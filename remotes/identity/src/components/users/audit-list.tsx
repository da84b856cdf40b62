import type { AuditEntry } from '@highstreet/identity/contract';
import { useTranslations } from '@highstreet/ui/i18n';
import { LoadMore } from '@highstreet/ui/load-more';
import { Loading, SkeletonText } from '@highstreet/ui/skeleton';
import { Timeline, type TimelineEntry } from '@highstreet/ui/timeline';
import { useAudit } from '../../api/list-audit.ts';
import { Answer } from '../answer.tsx';
import { auditKey, auditTone } from './audit-words.ts';

/** Who did what to or as this user, newest first. */
export function AuditList({ userId }: { userId: string }) {
  const text = useTranslations('identity.audit');
  const audit = useAudit(userId);
  const toEntry = useEntry(userId);
  return (
    <Answer query={audit} skeleton={<AuditSkeleton />}>
      {({ pages }) => {
        const entries = pages.flatMap((page) => page.items);
        if (entries.length === 0) return <p className="text-sm text-muted">{text('empty')}</p>;
        return (
          <>
            <Timeline items={entries.map(toEntry)} />
            {audit.hasNextPage && (
              <LoadMore
                shown={entries.length}
                hasMore
                isLoading={audit.isFetchingNextPage}
                onLoadMore={() => void audit.fetchNextPage()}
              />
            )}
          </>
        );
      }}
    </Answer>
  );
}

function useEntry(userId: string): (entry: AuditEntry) => TimelineEntry {
  const text = useTranslations('identity.audit');
  return (entry) => {
    const key = auditKey(entry.action);
    const { from, to, reason, provider } = entry.detail;
    const facts = { from: String(from ?? ''), to: String(to ?? ''), provider: String(provider ?? '') };
    const by =
      entry.actorId !== null &&
      entry.actorId !== userId &&
      text('by', { actor: entry.actorEmail ?? entry.actorId });
    const of =
      entry.userId !== null &&
      entry.userId !== userId &&
      text('of', { user: entry.userEmail ?? entry.userId });
    const why = typeof reason === 'string' && reason !== '' && text('reason', { reason });
    const lines = [of, by, why, entry.address && text('address', { address: entry.address })].filter(Boolean);
    return {
      id: entry.id,
      at: entry.at,
      title: text.has(key) ? text(key, facts) : entry.action,
      tone: auditTone(entry.action),
      description: lines.length > 0 && lines.map((line) => <div key={String(line)}>{line}</div>),
    };
  };
}

function AuditSkeleton() {
  return (
    <Loading>
      <SkeletonText lines={6} />
    </Loading>
  );
}
