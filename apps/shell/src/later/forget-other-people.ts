import type { QueryClient } from '@tanstack/react-query';

interface Sessions {
  getState(): { status: string; user: { id: string } | null };
  subscribe(listener: () => void): unknown;
}

/**
 * What one person was shown is nobody else's: answers are dropped when the session ends or changes hands, and asked for
 * again when somebody signs in. It waits for the page to take away first what only the signed-in may see.
 */
export function forgetOtherPeople(queries: QueryClient, sessions: Sessions): void {
  let known = personOf(sessions);
  sessions.subscribe(() => {
    const person = personOf(sessions);
    if (person === undefined || person === known) return;
    const before = known;
    known = person;
    if (before !== undefined) setTimeout(() => forget(queries, before), 0);
  });
}

/** The id of who is signed in, null when nobody is, undefined while that is not known yet. */
function personOf(sessions: Sessions): string | null | undefined {
  const { status, user } = sessions.getState();
  return status === 'loading' ? undefined : (user?.id ?? null);
}

function forget(queries: QueryClient, before: string | null): void {
  queries.removeQueries({ type: 'inactive' });
  void (before === null ? queries.invalidateQueries() : queries.resetQueries());
}
