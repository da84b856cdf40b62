import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Child, type ChildOptions } from '../process/child.ts';
import type { PortBook } from '../state/port-book.ts';
import { sqldBinary } from './sqld-binary.ts';

/** The database of one slice: a primary, and read replicas that follow it over gRPC. */
export type Database = {
  slice: string;
  url: string;
  replicaUrls: string[];
  /** The addresses that the workers get: of proxies, where there are any. */
  workersUse: { url: string; replicaUrls: string[] };
  children: Child[];
};

type Hooks = Pick<ChildOptions, 'onLine' | 'onDeath' | 'onPid'>;

/** Prepares the sqld processes of a slice. Nothing runs until `start` of each child, primary first. */
export async function openDatabase(
  slice: string,
  stateDir: string,
  replicas: number,
  ports: PortBook,
  hooksOf: (name: string) => Hooks,
): Promise<Database> {
  const port = await ports.take(`sqld:${slice}`);
  const grpc = replicas > 0 ? await ports.take(`sqld-grpc:${slice}`) : undefined;
  const folder = join(stateDir, 'sqld', slice);
  const args = grpc === undefined ? [] : ['--grpc-listen-addr', `127.0.0.1:${grpc}`];
  const database: Database = {
    slice,
    url: `http://127.0.0.1:${port}`,
    replicaUrls: [],
    workersUse: { url: `http://127.0.0.1:${port}`, replicaUrls: [] },
    children: [server(`sqld:${slice}`, folder, port, args, hooksOf)],
  };
  for (let number = 1; number <= replicas; number += 1) {
    const name = `sqld:${slice}:${number}`;
    const own = await ports.take(name);
    const follow = ['--primary-grpc-url', `http://127.0.0.1:${grpc}`];
    database.replicaUrls.push(`http://127.0.0.1:${own}`);
    database.children.push(
      server(name, join(stateDir, 'sqld', `${slice}-replica-${number}`), own, follow, hooksOf),
    );
  }
  database.workersUse.replicaUrls.push(...database.replicaUrls);
  return database;
}

/** A stream whose request was given up keeps its connection for ten seconds; the usual 128 are gone when a crowd leaves at once. */
const ROOM = ['--max-concurrent-connections', '1024', '--max-concurrent-requests', '1024'];

function server(
  name: string,
  folder: string,
  port: number,
  more: string[],
  hooksOf: (name: string) => Hooks,
): Child {
  mkdirSync(folder, { recursive: true });
  return new Child({
    name,
    command: sqldBinary(),
    args: ['--db-path', folder, '--http-listen-addr', `127.0.0.1:${port}`, '--no-welcome', ...ROOM, ...more],
    env: { RUST_LOG: 'warn' },
    isReady: async () => (await fetch(`http://127.0.0.1:${port}/health`)).ok,
    ...hooksOf(name),
  });
}
