import { join } from 'node:path';
import { freePort } from '../process/free-port.ts';
import { isRecord, readJson, writeJson } from './json-file.ts';

/** The ports of the inner servers, the same at every start as long as they are free. */
export class PortBook {
  readonly #path: string;
  readonly #ports: Map<string, number>;
  readonly #taken = new Set<number>();
  #last: Promise<number> = Promise.resolve(0);

  constructor(path: string, ports: Map<string, number>) {
    this.#path = path;
    this.#ports = ports;
  }

  static async open(stateDir: string): Promise<PortBook> {
    const path = join(stateDir, 'ports.json');
    const stored = await readJson(path);
    const entries = Object.entries(isRecord(stored) ? stored : {});
    return new PortBook(
      path,
      new Map(entries.flatMap(([name, port]) => (typeof port === 'number' ? [[name, port] as const] : []))),
    );
  }

  /** One at a time, so that no two servers get the same port. */
  take(name: string): Promise<number> {
    this.#last = this.#last.then(() => this.#choose(name));
    return this.#last;
  }

  async #choose(name: string): Promise<number> {
    let port = await freePort(this.#ports.get(name));
    while (this.#taken.has(port)) port = await freePort();
    this.#taken.add(port);
    this.#ports.set(name, port);
    await writeJson(this.#path, Object.fromEntries(this.#ports));
    return port;
  }
}
