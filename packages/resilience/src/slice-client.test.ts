import { describe, expect, test } from 'bun:test';
import { SliceClient, SliceUnavailable } from './slice-client.ts';

let made = 0;

function open(answers: (() => Promise<string>)[]) {
  let calls = 0;
  const api = { ask: () => (answers[Math.min(calls++, answers.length - 1)] ?? fails)() };
  let clock = 0;
  const runtime = { now: () => clock, sleep: async (ms: number) => void (clock += ms), random: () => 0.5 };
  const client = new SliceClient(`slice-${(made += 1)}`, api, runtime);
  const ask = (isRepeatable: boolean) =>
    client.call((to) => to.ask(), { deadline: clock + 1_000, isRepeatable });
  return { ask, calls: () => calls };
}

const fails = () => Promise.reject(new Error('no such table'));
const answers = () => Promise.resolve('yes');

describe('SliceClient', () => {
  test('gives what the slice returns', async () => {
    expect(await open([answers]).ask(false)).toBe('yes');
  });

  test('asks again when the call may be repeated', async () => {
    const slice = open([fails, answers]);
    expect(await slice.ask(true)).toBe('yes');
    expect(slice.calls()).toBe(2);
  });

  test('asks once when it may not, and names no cause of the other slice', async () => {
    const slice = open([fails, answers]);
    const failure = await slice.ask(false).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SliceUnavailable);
    expect(String(failure)).not.toContain('table');
    expect(slice.calls()).toBe(1);
  });

  test('stops asking a slice that failed five times', async () => {
    const slice = open([fails]);
    for (let turn = 0; turn < 7; turn += 1) await slice.ask(false).catch(() => undefined);
    expect(slice.calls()).toBe(5);
  });
});
