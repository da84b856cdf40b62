import { createClient, RESP_TYPES } from 'redis';
import { BadCommand, readCommand } from './rest-commands.ts';
import { isRedisError } from './rest-replies.ts';
import { ScriptFlags } from './script-flags.ts';

const strings = { [RESP_TYPES.BLOB_STRING]: Buffer };

/** One connection to Redis that comes back by itself. Without it every command fails at once. */
export class RedisLink {
  readonly #client;
  readonly #flags = new ScriptFlags();

  constructor(port: number) {
    this.#client = createClient({
      RESP: 2,
      url: `redis://127.0.0.1:${port}`,
      disableOfflineQueue: true,
      socket: { reconnectStrategy: (tries) => Math.min(50 + tries * 50, 500), connectTimeout: 2000 },
      commandOptions: { typeMapping: strings },
    });
    this.#client.on('error', () => undefined);
  }

  connect(): void {
    this.#client.connect().catch(() => undefined);
  }

  get isReady(): boolean {
    return this.#client.isReady;
  }

  async run(command: string[]): Promise<unknown> {
    const sent = this.#flags.rewrite(command);
    const reply: unknown = await this.#client.sendCommand(sent, { typeMapping: strings });
    return this.#flags.restore(command, reply);
  }

  /** Runs the commands in order; a failing one leaves its error at its place. A lost connection throws. */
  async pipeline(commands: unknown[]): Promise<unknown[]> {
    return Promise.all(
      commands.map(async (command) => {
        try {
          return await this.run(readCommand(command));
        } catch (error) {
          if (isRedisError(error) || error instanceof BadCommand) return error;
          throw error;
        }
      }),
    );
  }

  /** Runs the commands as one MULTI/EXEC. They are written in one turn, so nothing comes between them. */
  async transaction(commands: string[][]): Promise<unknown[]> {
    const sent = commands.map((command) => this.#flags.rewrite(command));
    const queued = [['MULTI'], ...sent].map((command) => this.#client.sendCommand(command));
    const [replies, ...queueing] = await Promise.allSettled([
      this.#client.sendCommand(['EXEC'], { typeMapping: strings }),
      ...queued,
    ]);
    if (replies.status === 'fulfilled') return Array.isArray(replies.value) ? replies.value : [];
    const cause = queueing.find((each) => each.status === 'rejected');
    throw cause?.reason ?? replies.reason;
  }

  close(): void {
    this.#client.destroy();
  }
}
