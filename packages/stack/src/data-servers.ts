import { join } from 'node:path';
import { allOrFirst } from './all-or-first.ts';
import { FaultProxies } from './faults/fault-proxies.ts';
import type { Settings } from './options.ts';
import { messageOf, StackProblem } from './problem.ts';
import type { Child, ChildOptions } from './process/child.ts';
import { redisProcess } from './redis/redis-process.ts';
import { restProcess } from './redis/rest-process.ts';
import { type Database, openDatabase } from './sqld/database.ts';
import { migrateDatabase } from './sqld/migrate-database.ts';
import type { PortBook } from './state/port-book.ts';
import { hasMigrations, type WorkerSource } from './workers/discover.ts';

type HooksOf = (name: string) => Pick<ChildOptions, 'onLine' | 'onDeath' | 'onPid'>;

/** Redis and the databases of the slices. */
export class DataServers {
  readonly databases = new Map<string, Database>();
  /** Before Redis and the databases, when the settings ask for faults. */
  readonly proxies = new FaultProxies();
  redis: Child | undefined;
  #rest: Child | undefined;
  redisUrl = '';
  redisPort = 0;
  #isEnding = false;

  readonly #settings: Settings;
  readonly #hooksOf: HooksOf;

  constructor(settings: Settings, hooksOf: HooksOf) {
    this.#settings = settings;
    this.#hooksOf = hooksOf;
  }

  /** Starts Redis and its REST server. */
  async startRedis(ports: PortBook, token: string): Promise<void> {
    this.redisPort = await ports.take('redis');
    const restPort = await ports.take('redis-rest');
    this.redisUrl = `http://127.0.0.1:${restPort}`;
    this.redis = redisProcess(this.#settings.stateDir, this.redisPort, this.#hooksOf('redis'));
    this.#rest = restProcess(restPort, this.redisPort, token, this.#hooksOf('redis-rest'));
    await this.#start(this.redis, join(this.#settings.stateDir, 'redis'));
    await this.#start(this.#rest);
    if (this.#settings.faults) this.redisUrl = await this.proxies.front('redis', this.redisUrl, ports);
  }

  /** Starts a database for every slice with migrations and brings it up to date. */
  async startDatabases(ports: PortBook, sources: readonly WorkerSource[]): Promise<void> {
    const owners = sources.filter(hasMigrations);
    for (const { slice } of owners) {
      const { stateDir, replicas } = this.#settings;
      this.databases.set(slice, await openDatabase(slice, stateDir, replicas, ports, this.#hooksOf));
    }
    await allOrFirst(owners.map((source) => this.#startDatabase(source)));
    if (this.#settings.faults) for (const { slice } of owners) await this.#frontDatabase(slice, ports);
  }

  async #frontDatabase(slice: string, ports: PortBook): Promise<void> {
    const database = this.databases.get(slice);
    if (database === undefined) return;
    const front = (url: string) => this.proxies.front(`sqld:${slice}`, url, ports);
    database.workersUse = { url: await front(database.url), replicaUrls: [] };
    for (const url of database.replicaUrls) database.workersUse.replicaUrls.push(await front(url));
  }

  async #startDatabase({ slice, folder }: WorkerSource): Promise<void> {
    const database = this.databases.get(slice);
    const [primary, ...replicas] = database?.children ?? [];
    if (database === undefined || primary === undefined) return;
    const data = join(this.#settings.stateDir, 'sqld', slice);
    await this.#start(primary, data);
    await migrateDatabase(slice, database.url, folder, data);
    await Promise.all(replicas.map((replica) => this.#start(replica)));
  }

  async #start(child: Child, folder?: string): Promise<void> {
    if (this.#isEnding) throw new StackProblem('the stack was stopped while it started');
    try {
      await child.start();
    } catch (error) {
      if (folder === undefined || this.#isEnding) throw error;
      const way = `If its data in ${folder} is damaged, move it away: mv ${folder} ${folder}.damaged`;
      throw new StackProblem(`${messageOf(error)}\n${way}`);
    }
  }

  /** Waits until the REST server has found Redis again. */
  async waitForRedis(): Promise<void> {
    for (let tries = 0; tries < 100; tries += 1) {
      if (await this.#rest?.options.isReady().catch(() => false)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new StackProblem('the REST server does not find Redis');
  }

  async stop(): Promise<void> {
    this.#isEnding = true;
    this.proxies.stop();
    await Promise.all(this.#children.map((child) => child.stop()));
  }

  get #children(): Child[] {
    const servers = [...this.databases.values()].flatMap(({ children }) => children.toReversed());
    return [this.#rest, ...servers, this.redis].filter((child) => child !== undefined);
  }
}
