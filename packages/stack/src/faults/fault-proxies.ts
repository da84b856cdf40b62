import { StackProblem } from '../problem.ts';
import type { PortBook } from '../state/port-book.ts';
import type { BadAnswer } from './fault.ts';
import { FaultProxy } from './fault-proxy.ts';

/** The proxies before the servers of the system, by the part they belong to. */
export class FaultProxies {
  readonly #proxies = new Map<string, FaultProxy[]>();

  /** Puts a proxy before the server at `url` and answers its address. */
  async front(part: string, url: string, ports: PortBook): Promise<string> {
    const before = this.#proxies.get(part) ?? [];
    const port = await ports.take(`proxy:${part}:${before.length}`);
    const proxy = new FaultProxy(url);
    await proxy.start(port);
    this.#proxies.set(part, [...before, proxy]);
    return `http://127.0.0.1:${port}`;
  }

  spoil(part: string, fault: BadAnswer | undefined): void {
    const proxies = this.#proxies.get(part) ?? [];
    if (proxies.length === 0 && fault !== undefined)
      throw new StackProblem(`${part} has no proxy: start the stack with faults: true`);
    for (const proxy of proxies) proxy.fault = fault;
  }

  stop(): void {
    for (const proxy of [...this.#proxies.values()].flat()) proxy.stop();
  }
}
