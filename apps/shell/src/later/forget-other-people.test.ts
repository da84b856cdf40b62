import { describe, expect, test } from 'bun:test';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { forgetOtherPeople } from './forget-other-people.ts';

type State = { status: string; user: { id: string } | null };

function open(first: State) {
  let state = first;
  let listener = () => {};
  const queries = new QueryClient();
  forgetOtherPeople(queries, {
    getState: () => state,
    subscribe: (given) => {
      listener = given;
    },
  });
  const change = async (status: string, id?: string) => {
    state = { status, user: id === undefined ? null : { id } };
    listener();
    await Bun.sleep(5);
  };
  return { queries, change };
}

/** A query that a part of the page looks at; counts how often it was asked. */
function watch(queries: QueryClient) {
  let asked = 0;
  const queryFn = () => Promise.resolve((asked += 1));
  new QueryObserver(queries, { queryKey: ['watched'], queryFn }).subscribe(() => {});
  return () => asked;
}

describe('forgetOtherPeople()', () => {
  test('drops what was kept when the session ends', async () => {
    const { queries, change } = open({ status: 'signed-in', user: { id: 'ada' } });
    queries.setQueryData(['identity', 'account'], 'Ada');
    await change('anonymous');
    expect(queries.getQueryData(['identity', 'account'])).toBeUndefined();
  });

  test('asks again for what is in view when another person signs in', async () => {
    const { queries, change } = open({ status: 'signed-in', user: { id: 'ada' } });
    const asked = watch(queries);
    await Bun.sleep(5);
    await change('signed-in', 'ben');
    expect(asked()).toBe(2);
  });

  test('changes nothing while the same person stays, nor when the session is first known', async () => {
    const { queries, change } = open({ status: 'loading', user: null });
    const asked = watch(queries);
    queries.setQueryData(['kept'], 'kept');
    await change('signed-in', 'ada');
    await change('signed-in', 'ada');
    expect(queries.getQueryData<string>(['kept'])).toBe('kept');
    expect(asked()).toBe(1);
  });
});
