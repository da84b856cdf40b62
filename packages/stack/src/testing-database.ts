import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { PortBook } from './state/port-book.ts';
import { openDatabase } from './sqld/database.ts';
import { migrateDatabase } from './sqld/migrate-database.ts';

/** A real sqld with a slice's migrations, for tests of what happens between processes. */
export type TestServer = {
  url: string;
  /** As the stack does with one that lets every write wait (`watch-writes.ts`); nothing that was committed is lost. */
  restart: () => Promise<void>;
  stop: () => Promise<void>;
};

/** Starts sqld on a free port of 127.0.0.1 with the migrations of the slice in `folder`; what it keeps goes with it. */
export async function startTestServer(folder: string): Promise<TestServer> {
  const stateDir = await mkdtemp(join(tmpdir(), 'highstreet-sqld-'));
  const slice = basename(folder);
  const hooks = { onLine: () => undefined, onDeath: () => undefined, onPid: () => undefined };
  const ports = await PortBook.open(stateDir);
  const { url, children } = await openDatabase(slice, stateDir, 0, ports, () => hooks);
  for (const child of children) await child.start();
  await migrateDatabase(slice, url, folder, stateDir);
  return {
    url,
    restart: async () => {
      for (const child of children) {
        await child.stop(500);
        await child.start();
      }
    },
    stop: async () => {
      for (const child of children) await child.stop();
      await rm(stateDir, { recursive: true, force: true });
    },
  };
}
