import { Glob } from 'bun';
import { runCommand } from './run-command.ts';

/** Checks the types of every workspace that has a `tsconfig.json`, two at a time. */
const projects = [
  ...new Glob('{apps,packages,workers,remotes}/*/tsconfig.json').scanSync('.'),
  ...new Glob('{e2e,bench,scripts}/tsconfig.json').scanSync('.'),
].toSorted();
const failed: string[] = [];

async function work(): Promise<void> {
  for (let project = projects.shift(); project !== undefined; project = projects.shift()) {
    const { code } = await runCommand(['bunx', 'tsc', '-p', project]);
    if (code !== 0) failed.push(project);
  }
}

const count = projects.length;
await Promise.all([work(), work()]);
process.stdout.write(failed.length === 0 ? `types: ${count} projects\n` : `types: ${failed.join(', ')}\n`);
process.exit(failed.length === 0 ? 0 : 1);
