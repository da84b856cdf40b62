import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from './build/fingerprint.ts';
import { StackProblem } from './problem.ts';
import type { ExtraWorker } from './workers/runtime.ts';

export type Profile = 'local' | 'bench' | 'production';

export type StackOptions = {
  /** Of the front door on 127.0.0.1. Default: `PORT`, else 8787. */
  port?: number;
  /** Where everything is kept. Default: `STATE_DIR`, else `.state` in the project. */
  stateDir?: string;
  /** The project. Default: the one this package is part of. */
  root?: string;
  /** Default `local`. */
  profile?: Profile;
  /** Whether demo data and accounts are made at the first start. Default true. */
  seed?: boolean;
  /** Whether the shell and the remotes are built where needed. Default true; without it their last build is served. */
  apps?: boolean;
  /** Read replicas of every database. Default 0. */
  replicas?: number;
  /** Whether Redis and the databases stand behind proxies that `setFault` can spoil. Default false: then they can only be stopped. */
  faults?: boolean;
  /** Workers beside the system, each on a socket of its own. */
  extraWorkers?: ExtraWorker[];
  /** More variables for a slice, e.g. `{ identity: { OIDC_PROVIDERS: '[]' } }`. */
  vars?: Record<string, Record<string, string>>;
  onEvent?: (event: StackEvent) => void;
};

/** What a stack tells while it starts and runs. */
export type StackEvent =
  | { kind: 'step'; name: string; state: 'begun' | 'done' | 'failed'; detail?: string }
  | { kind: 'log'; level: string; message: string }
  | { kind: 'trouble'; message: string };

export type Settings = {
  root: string;
  port: number;
  stateDir: string;
  cacheDir: string;
  controlPath: string;
  origin: string;
  profile: Profile;
  seed: boolean;
  apps: boolean;
  replicas: number;
  faults: boolean;
  extraWorkers: ExtraWorker[];
  vars: Record<string, Record<string, string>>;
  onEvent: (event: StackEvent) => void;
};

const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));

/** Fills in what was not said and refuses what cannot be. */
export function settingsOf(options: StackOptions): Settings {
  const root = resolve(options.root ?? projectRoot);
  const stateDir = absolute(options.stateDir ?? process.env['STATE_DIR'] ?? '.state', root);
  const port = options.port ?? Number(process.env['PORT'] || 8787);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new StackProblem(
      `PORT must be a number from 1 to 65535, not ${options.port ?? process.env['PORT']}`,
    );
  }
  return {
    root,
    port,
    stateDir,
    cacheDir: join(root, 'node_modules', '.cache', 'highstreet'),
    controlPath: controlPathOf(stateDir),
    origin: `http://localhost:${port}`,
    profile: options.profile ?? 'local',
    seed: options.seed ?? true,
    apps: options.apps ?? true,
    replicas: options.replicas ?? 0,
    faults: options.faults ?? false,
    extraWorkers: options.extraWorkers ?? [],
    vars: options.vars ?? {},
    onEvent: options.onEvent ?? (() => undefined),
  };
}

/** The control socket of a state folder. A socket's path may not be longer than about 100 bytes. */
export function controlPathOf(stateDir: string): string {
  const inside = join(stateDir, 'control.sock');
  return inside.length < 100 ? inside : join(tmpdir(), `highstreet-${sha256(stateDir).slice(0, 16)}.sock`);
}

function absolute(path: string, root: string): string {
  const expanded = path.startsWith('~/') ? join(homedir(), path.slice(2)) : path;
  return isAbsolute(expanded) ? expanded : resolve(root, expanded);
}
