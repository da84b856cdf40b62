import type { V4WorkerOptions } from 'miniflare';
import { unstable_getMiniflareWorkerOptions, unstable_readConfig } from 'wrangler';
import { messageOf, StackProblem } from '../problem.ts';
import type { WorkerSource } from './discover.ts';

/** What a `wrangler.toml` says, in Miniflare's words. */
export type WorkerConfig = {
  source: WorkerSource;
  name: string;
  main: string;
  define: Record<string, string>;
  crons: string[];
  /** Without code and without static files. */
  options: V4WorkerOptions;
  assets: V4WorkerOptions['assets'];
};

/** Reads a `wrangler.toml` as wrangler does. Its static files are split off: they become a worker of their own. */
export function readWorker(source: WorkerSource): WorkerConfig {
  try {
    const config = unstable_readConfig({ config: source.configPath }, { hideWarnings: true });
    const { workerOptions, main, define } = unstable_getMiniflareWorkerOptions(config);
    if (config.name === undefined) throw new Error('it has no name');
    if (main === undefined) throw new Error('it has no main');
    const options: V4WorkerOptions = { ...workerOptions, modules: [] };
    return {
      source,
      name: config.name,
      main,
      define: stringsOf(define),
      crons: config.triggers.crons ?? [],
      options: { ...options, assets: undefined, modulesRules: undefined },
      assets: options.assets,
    };
  } catch (error) {
    throw new StackProblem(`${source.configPath} cannot be used: ${messageOf(error)}`);
  }
}

function stringsOf(values: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}
