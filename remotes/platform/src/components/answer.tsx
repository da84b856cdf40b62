import { ApiProblem } from '@highstreet/federation';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { useTranslations } from '@highstreet/ui/i18n';
import type { ReactNode } from 'react';

type Query<Data> = {
  data: Data | undefined;
  error: unknown;
  isFetching: boolean;
  refetch: () => Promise<unknown>;
};

type Props<Data> = {
  query: Query<Data>;
  /** The shape of what comes. */
  skeleton: ReactNode;
  children: (data: Data) => ReactNode;
};

/** What a query answers, its shape while it loads, or what went wrong. Data once shown stays when a later try fails. */
export function Answer<Data>({ query, skeleton, children }: Props<Data>) {
  const text = useTranslations('platform.problems');
  if (query.data !== undefined) return children(query.data);
  if (query.error === null) return skeleton;
  return (
    <ErrorPanel
      title={text('loadFailed')}
      description={text(reasonOf(query.error))}
      error={query.error}
      onRetry={() => void query.refetch()}
      isRetrying={query.isFetching}
    />
  );
}

/** The words for why nothing could be read. */
function reasonOf(error: unknown): string {
  if (!(error instanceof ApiProblem)) return 'again';
  if (error.status === 0) return 'offline';
  return error.status === 404 ? 'notKept' : 'again';
}
