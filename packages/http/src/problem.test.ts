import { expect, test } from 'bun:test';
import { problemBody } from './problem.ts';

test('problemBody() lets no member of a case take the place of type, title and status', () => {
  const type = { slug: 'too-late', title: 'Too late', status: 409 };
  const members: Record<string, unknown> = { status: 'shipped', title: 'x', allowed: [] };
  expect(JSON.stringify(problemBody(type, members))).toBe(
    '{"type":"urn:highstreet:problem:too-late","title":"Too late","status":409,"allowed":[]}',
  );
});
