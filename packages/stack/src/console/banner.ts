import type { RunningStack } from '../running-stack.ts';
import { paint } from './paint.ts';

const password = 'highstreet-demo-2026';
const accounts = [
  ['admin', 'admin@highstreet.test'],
  ['seller', 'mara@highstreet.test'],
  ['seller', 'tom@highstreet.test'],
  ['customer', 'ada@highstreet.test'],
  ['customer', 'ben@highstreet.test'],
] as const;

/** What a person needs to know when the system runs: where it is, who may sign in, how to stop it. */
export function banner(stack: RunningStack, seconds: number): string {
  const { origin, databases, redis, settings } = stack;
  const lines = [
    '',
    `${paint.bold(paint.green('Highstreet is running'))} ${paint.dim(`(${seconds.toFixed(1)} s)`)}`,
    '',
    `  ${'the shop'.padEnd(12)} ${paint.cyan(origin)}`,
    `  ${'health'.padEnd(12)} ${origin}/health/ready`,
    ...Object.entries(databases).map(
      ([slice, url]) => `  ${'database'.padEnd(12)} ${url}  ${paint.dim(slice)}`,
    ),
    `  ${'redis'.padEnd(12)} redis://127.0.0.1:${redis.port}`,
    `  ${'state'.padEnd(12)} ${settings.stateDir}`,
  ];
  if (settings.profile === 'local' && settings.seed) {
    lines.push('', `  Demo accounts, password ${paint.bold(password)}`);
    lines.push(...accounts.map(([role, email]) => `  ${role.padEnd(12)} ${email}`));
  }
  return [...lines, '', paint.dim('  Ctrl-C stops everything.'), ''].join('\n');
}
