import { expect, test } from 'bun:test';
import { measureNdcg, parseJudgements } from './measure-ndcg.ts';

const CSV = 'query,docid,rating\nred lamp,1,3\nred lamp,2,1\nred lamp,3,0\nnothing,4,0\n';

test('measureNdcg() is 1 for the ideal order, less for another, and passes over queries without an answer', async () => {
  const judgements = parseJudgements(CSV);
  expect(await measureNdcg(judgements, async () => ['1', '2', '3'])).toEqual({ ndcg: 1, queries: 1 });
  const { ndcg } = await measureNdcg(judgements, async () => ['9', '2', '1']);
  expect(ndcg).toBeCloseTo((1 / Math.log2(3) + 7 / 2) / (7 + 1 / Math.log2(3)), 10);
  expect((await measureNdcg(judgements, async () => [])).ndcg).toBe(0);
});
