import { expect, test } from 'bun:test';
import { openAnnounce } from './announce.ts';
import type { Publication, RealtimeApi } from './publish.ts';

const message = { userIds: ['ada'], topic: 'import:1', type: 'import.advanced', data: {} };

function fakeApi(failures: number) {
  const calls: Publication[][] = [];
  const api: RealtimeApi = {
    publish: async (messages) => {
      calls.push(messages);
      if (calls.length <= failures) throw new Error('no answer');
    },
    endSessions: async () => undefined,
    whoIsOnline: async () => [],
  };
  return { api, calls };
}

test('openAnnounce() sends what was added in one call, and nothing when there is nothing', async () => {
  const { api, calls } = fakeApi(0);
  const announce = openAnnounce(api, () => undefined);
  expect(announce.afterRequest()).toBeUndefined();
  announce.add(message);
  announce.add(message);
  await announce.afterRequest()?.();
  await announce.flush();
  expect(calls.map((call) => call.length)).toEqual([2]);
});

test('openAnnounce() repeats a call under the same ids, and fails nobody in the end', async () => {
  const { api, calls } = fakeApi(1);
  const given: unknown[] = [];
  const announce = openAnnounce(api, (cause) => void given.push(cause));
  announce.add(message);
  await announce.flush();
  expect(calls).toHaveLength(2);
  expect(calls[1]).toEqual(calls[0] ?? []);
  const dead = openAnnounce(fakeApi(9).api, (cause) => void given.push(cause));
  dead.add(message);
  await dead.flush();
  expect(given).toHaveLength(1);
}, 10_000);
