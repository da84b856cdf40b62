import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

const SLICES = ['identity', 'catalog', 'inventory', 'orders'];
const root = resolve(import.meta.dirname, '../..');

/** Does work on the databases of the local system; starts it, with its demo data, when it does not run, and stops it afterwards. */
export async function whileRunning(state: string, work: () => Promise<void>): Promise<void> {
  if (await isRunning(state)) return work();
  console.log('Starting the local system ...');
  const child = spawn('node', [resolve(root, 'scripts/run.mjs'), 'start', '--state', state], {
    stdio: 'ignore',
  });
  try {
    while (!((await isRunning(state)) && (await isSeeded(state)))) {
      if (child.exitCode !== null) throw new Error('The local system did not start: try `npm start`.');
      await Bun.sleep(1_000);
    }
    await work();
  } finally {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}

/** Whether the databases answer. */
async function isRunning(state: string): Promise<boolean> {
  const ports = await readJson(resolve(state, 'ports.json'));
  const answers = await Promise.all(
    SLICES.map((slice) =>
      fetch(`http://127.0.0.1:${ports[`sqld:${slice}`]}/health`).then(
        ({ ok }) => ok,
        () => false,
      ),
    ),
  );
  return answers.every(Boolean);
}

/** Whether the demo data is there: nobody else fills the databases at the same time. */
async function isSeeded(state: string): Promise<boolean> {
  const seeded = await readJson(resolve(state, 'seeded.json'));
  return SLICES.every((slice) => seeded[slice] !== undefined);
}

async function readJson(path: string): Promise<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
