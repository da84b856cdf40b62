import { expect, test } from 'bun:test';
import { findFault } from './check-shared-imports.ts';

test('findFault() takes what the shell shares', async () => {
  expect(await findFault('react-router', ['Link', 'useParams'])).toBeUndefined();
  expect(await findFault('@highstreet/ui/button', ['Button'])).toBeUndefined();
  expect(await findFault('zod', ['z'])).toBeUndefined();
});

test('findFault() names what the shell does not share', async () => {
  expect(await findFault('react-router', ['Link', 'createMemoryRouter'])).toContain(
    'without createMemoryRouter',
  );
});

test('findFault() refuses a second copy of React Aria and the whole of the parts', async () => {
  expect(await findFault('react-aria-components/Button', ['Button'])).toContain('@highstreet/ui');
  expect(await findFault('@highstreet/ui', ['Button'])).toContain('by its own path');
});
