import { expect, test } from 'bun:test';
import type { Result } from './load.ts';
import { beginPeriod, share, untouched } from './period.ts';

const ended = (part: string, from: number, mendedAt: number, until: number) => ({
  ...beginPeriod(part, 'error', from),
  mendedAt,
  until,
});

function result(needs: string[], begunAt: number, endedAt: number): Result {
  const shot = () => ({ path: '/' });
  const probe = { name: 'x', slice: 'x', who: 'nobody' as const, needs, everyMs: 1, hasKey: false, shot };
  return { probe, mark: undefined, begunAt, endedAt, verdict: 'served', note: '' };
}

test('share() tells what depends on the broken part from what does not, and leaves out what another fault touched', () => {
  const first = ended('sqld:a', 0, 10, 20);
  const second = ended('slice:b', 10, 20, 30);
  const [onA, onB, onC] = [['sqld:a'], ['slice:b'], ['slice:c']].map((needs) => result(needs, 12, 13));
  if (!onA || !onB || !onC) throw new Error('three results');
  const shares = share(second, [first, second], [onA, onB, onC]);
  expect(shares.dependent).toEqual([onB]);
  expect(shares.others).toEqual([onC]);
});

test('share() counts a request that began before the fault and ended in it', () => {
  const period = ended('slice:b', 10, 20, 30);
  expect(share(period, [period], [result(['slice:b'], 5, 11)]).dependent).toHaveLength(1);
  expect(share(period, [period], [result(['slice:b'], 5, 9)]).dependent).toHaveLength(0);
});

test('untouched() takes a request again once what it needs has come back', () => {
  const period = ended('slice:b', 10, 20, 30);
  const late = result(['slice:b'], 31, 32);
  expect(untouched([period], [late, result(['slice:b'], 25, 32)])).toEqual([late]);
});
