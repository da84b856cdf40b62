import { describe, expect, test } from 'bun:test';
import { type SessionMessage, type SessionPorts, SessionStore } from './session-store.ts';
import type { Grant } from './session-types.ts';

const user = {
  id: 'usr_1',
  email: 'ada@highstreet.test',
  name: 'Ada',
  role: 'customer',
  verified: true,
} as const;
const grant = (accessToken: string, expiresIn = 900): Grant => ({ accessToken, expiresIn, user });

type Answer = Grant | number | 'offline';

/** A browser with several tabs: one lock, one channel, one clock, one server. */
function browser(answers: Answer[], { isKnown = true } = {}) {
  const listeners: ((message: SessionMessage) => void)[] = [];
  const timers = new Map<number, { at: number; run: () => void }>();
  const state = {
    now: 1_000_000,
    hint: isKnown,
    requests: [] as string[],
    lock: Promise.resolve(),
    timer: 0,
  };

  const fetchAnswer = async (input: string): Promise<Response> => {
    state.requests.push(input);
    const answer = answers.shift();
    if (answer === undefined || answer === 'offline') throw new TypeError('Failed to fetch');
    return typeof answer === 'number' ? new Response(null, { status: answer }) : Response.json(answer);
  };
  const tab = () => {
    const own: ((message: SessionMessage) => void)[] = [];
    const ports: SessionPorts = {
      fetch: fetchAnswer,
      exclusive: (work) => {
        const result = state.lock.then(work);
        state.lock = result.then(
          () => undefined,
          () => undefined,
        );
        return result;
      },
      broadcast: (message) => {
        for (const listener of listeners) if (!own.includes(listener)) listener(message);
      },
      onMessage: (listener) => {
        own.push(listener);
        listeners.push(listener);
      },
      hint: { get: () => state.hint, set: (value) => void (state.hint = value) },
      now: () => state.now,
      setTimer: (run, delay) => {
        timers.set((state.timer += 1), { at: state.now + delay, run });
        return state.timer;
      },
      clearTimer: (timer) => void (typeof timer === 'number' && timers.delete(timer)),
    };
    return new SessionStore(ports);
  };
  const pass = async (ms: number) => {
    state.now += ms;
    for (const [id, timer] of timers) {
      if (timer.at > state.now) continue;
      timers.delete(id);
      timer.run();
    }
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  return { tab, pass, state };
}

describe('start()', () => {
  test('costs a first visitor no request', async () => {
    const { tab, state } = browser([], { isKnown: false });
    const store = tab();
    await store.start();
    expect(store.getState()).toEqual({ status: 'anonymous', user: null });
    expect(await store.getToken()).toBeNull();
    expect(state.requests).toEqual([]);
  });

  test('signs in again who was signed in before', async () => {
    const store = browser([grant('a')]).tab();
    expect(store.getState().status).toBe('loading');
    await store.start();
    expect(store.getState()).toEqual({ status: 'signed-in', user });
    expect(await store.getToken()).toBe('a');
  });

  test('forgets a session that has ended', async () => {
    const { tab, state } = browser([401]);
    const store = tab();
    await store.start();
    expect(store.getState().status).toBe('anonymous');
    expect(state.hint).toBe(false);
  });

  test('lets requests wait for the answer', async () => {
    const store = browser([grant('a')]).tab();
    void store.start();
    expect(await store.getToken()).toBe('a');
  });

  test('keeps the hint while offline, and signs in when the connection is back', async () => {
    const { tab, pass, state } = browser(['offline', grant('a')]);
    const store = tab();
    await store.start();
    expect(store.getState().status).toBe('anonymous');
    expect(state.hint).toBe(true);
    await pass(10_000);
    expect(store.getState().status).toBe('signed-in');
  });
});

describe('resume()', () => {
  test('asks although this browser knows of no session', async () => {
    const store = browser([grant('a')], { isKnown: false }).tab();
    await store.start();
    expect((await store.resume()).status).toBe('signed-in');
  });
});

describe('refreshing', () => {
  test('happens before the token ends', async () => {
    const { tab, pass, state } = browser([grant('b')], { isKnown: false });
    const store = tab();
    store.accept(grant('a', 900));
    await pass(839_000);
    expect(state.requests).toEqual([]);
    await pass(1_000);
    expect(await store.getToken()).toBe('b');
    expect(state.requests).toEqual(['/api/auth/refresh']);
  });

  test('happens once over all tabs', async () => {
    const { tab, pass, state } = browser([grant('b'), grant('c')], { isKnown: false });
    const [first, second] = [tab(), tab()];
    first.accept(grant('a'));
    await pass(850_000);
    expect(state.requests).toHaveLength(1);
    expect(await first.getToken()).toBe('b');
    expect(await second.getToken()).toBe('b');
  });

  test('happens once however many requests were refused', async () => {
    const { tab, state } = browser([grant('b')], { isKnown: false });
    const store = tab();
    store.accept(grant('a'));
    expect(await Promise.all([store.renew('a'), store.renew('a'), store.renew('a')])).toEqual([
      'b',
      'b',
      'b',
    ]);
    expect(await store.renew('a')).toBe('b');
    expect(state.requests).toHaveLength(1);
  });

  test('never hands out a token that has ended', async () => {
    const { tab, state } = browser(['offline'], { isKnown: false });
    const store = tab();
    store.accept(grant('a', 60));
    state.now += 61_000;
    expect(await store.getToken()).toBeNull();
    expect(store.getState().status).toBe('signed-in');
  });
});

describe('confirmEnd()', () => {
  test('asks the server, and believes only that', async () => {
    const { tab, state } = browser([grant('b'), 401], { isKnown: false });
    const store = tab();
    expect(await store.confirmEnd()).toBe(false);
    store.accept(grant('a'));
    expect(await store.confirmEnd()).toBe(false);
    expect(store.getState().status).toBe('signed-in');
    expect(await store.confirmEnd()).toBe(true);
    expect(store.getState().status).toBe('anonymous');
    expect(state.requests).toHaveLength(2);
  });

  test('says no to the tab that is signing out itself', async () => {
    const { tab } = browser([401, 204], { isKnown: false });
    const store = tab();
    store.accept(grant('a'));
    const leaving = store.signOut();
    expect(await store.confirmEnd()).toBe(false);
    await leaving;
  });
});

describe('signOut()', () => {
  test('ends the session in every tab', async () => {
    const { tab, state } = browser([204], { isKnown: false });
    const [first, second] = [tab(), tab()];
    first.accept(grant('a'));
    expect(second.getState().status).toBe('signed-in');
    await first.signOut();
    expect([first.getState().status, second.getState().status]).toEqual(['anonymous', 'anonymous']);
    expect(state.requests).toEqual(['/api/auth/logout']);
    expect(state.hint).toBe(false);
  });

  test('fails openly when the server was not reached', async () => {
    const store = browser(['offline'], { isKnown: false }).tab();
    store.accept(grant('a'));
    await expect(store.signOut()).rejects.toThrow();
    expect(store.getState().status).toBe('signed-in');
  });

  test('everywhere goes to its own address', async () => {
    const { tab, state } = browser([204], { isKnown: false });
    const store = tab();
    store.accept(grant('a'));
    await store.signOutEverywhere();
    expect(state.requests).toEqual(['/api/auth/logout-all']);
  });
});
