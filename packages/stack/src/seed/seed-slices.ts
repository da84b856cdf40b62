import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Monitor } from '../monitor.ts';
import type { Settings } from '../options.ts';
import { messageOf } from '../problem.ts';
import { isRecord, readJson, writeJson } from '../state/json-file.ts';
import type { WorkerSource } from '../workers/discover.ts';
import { seedSlice } from './seed-slice.ts';

/**
 * Makes the demo data of every slice that has `seed/index.ts`, once for a state folder: accounts first, since the others
 * refer to them. A seed that fails is told of and tried again at the next start.
 */
export async function seedSlices(
  settings: Settings,
  sources: readonly WorkerSource[],
  databases: Record<string, string>,
  monitor: Monitor,
): Promise<void> {
  const record = join(settings.stateDir, 'seeded.json');
  const stored = await readJson(record);
  const seeded = isRecord(stored) ? stored : {};
  for (const source of inOrder(sources)) {
    const file = join(source.folder, 'seed', 'index.ts');
    if (!existsSync(file) || seeded[source.slice] !== undefined) continue;
    try {
      await seedOne(settings, source.slice, [file, settings.origin, databases[source.slice] ?? ''], monitor);
      seeded[source.slice] = new Date().toISOString();
      await writeJson(record, seeded);
    } catch (error) {
      monitor.trouble(`the demo data of ${source.slice} could not be made: ${messageOf(error)}`);
    }
  }
}

function rank({ slice }: WorkerSource): number {
  return slice === 'identity' ? 0 : 1;
}

function inOrder(sources: readonly WorkerSource[]): WorkerSource[] {
  return sources.toSorted((left, right) => rank(left) - rank(right));
}

async function seedOne(
  { onEvent }: Settings,
  slice: string,
  args: string[],
  monitor: Monitor,
): Promise<void> {
  const name = `demo data of ${slice}`;
  onEvent({ kind: 'step', name, state: 'begun' });
  await seedSlice({
    args,
    onPid: (pid, isRunning) => monitor.noteTool(pid, isRunning),
    onLine: (detail) => onEvent({ kind: 'step', name, state: 'begun', detail }),
  });
  onEvent({ kind: 'step', name, state: 'done' });
}
