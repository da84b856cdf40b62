import { createWriteStream, existsSync, mkdirSync, renameSync, statSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';

const longest = 20 * 1024 * 1024;

/** The log files of a state folder. A file over 20 MiB at the start moves aside; one older file is kept. */
export class LogFiles {
  readonly #folder: string;
  readonly #streams = new Map<string, WriteStream>();

  constructor(stateDir: string) {
    this.#folder = join(stateDir, 'logs');
    mkdirSync(this.#folder, { recursive: true });
  }

  write(name: string, line: string): void {
    const file = name.split(':')[0] ?? name;
    let stream = this.#streams.get(file);
    if (stream === undefined) {
      stream = this.#open(join(this.#folder, `${file}.log`));
      this.#streams.set(file, stream);
    }
    stream.write(`${line}\n`);
  }

  #open(path: string): WriteStream {
    if (existsSync(path) && statSync(path).size > longest) renameSync(path, `${path}.old`);
    const stream = createWriteStream(path, { flags: 'a' });
    stream.on('error', () => undefined);
    return stream;
  }

  async close(): Promise<void> {
    await Promise.all(
      [...this.#streams.values()].map(
        (stream) => new Promise((resolve) => stream.end(() => resolve(undefined))),
      ),
    );
    this.#streams.clear();
  }
}
