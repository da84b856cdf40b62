import { createHash } from 'node:crypto';

const upstashOnly = /^(#!lua\b[^\n]*?)\s*\bflags=([^\s]*)/;

/**
 * Takes the flags that only Upstash knows (`allow-key-locking`) out of scripts, which plain Redis would refuse. Clients go
 * on naming a script by the SHA-1 of what they sent; the changed script has another one, so both are remembered.
 */
export class ScriptFlags {
  readonly #stored = new Map<string, string>();
  readonly #sent = new Map<string, string>();

  /** The command as plain Redis understands it. */
  rewrite(command: string[]): string[] {
    const [name = '', second = '', ...rest] = command;
    switch (name.toUpperCase()) {
      case 'EVAL':
      case 'EVAL_RO':
        return [name, this.#strip(second), ...rest];
      case 'EVALSHA':
      case 'EVALSHA_RO':
        return [name, this.#stored.get(second.toLowerCase()) ?? second, ...rest];
      case 'SCRIPT':
        return [name, second, ...this.#rewriteScript(second, rest)];
      default:
        return command;
    }
  }

  /** `SCRIPT LOAD` answers the SHA-1 of what the client sent. */
  restore(command: string[], reply: unknown): unknown {
    const isLoad = command[0]?.toUpperCase() === 'SCRIPT' && command[1]?.toUpperCase() === 'LOAD';
    return isLoad ? (this.#sent.get(String(reply)) ?? reply) : reply;
  }

  #rewriteScript(verb: string, rest: string[]): string[] {
    if (verb.toUpperCase() === 'LOAD') return rest.map((script) => this.#strip(script));
    if (verb.toUpperCase() === 'EXISTS') return rest.map((sha) => this.#stored.get(sha.toLowerCase()) ?? sha);
    return rest;
  }

  #strip(script: string): string {
    if (!script.startsWith('#!')) return script;
    const stripped = script.replace(upstashOnly, (_, start: string, flags: string) => {
      const kept = flags.split(',').filter((flag) => flag !== 'allow-key-locking' && flag !== '');
      return kept.length === 0 ? start : `${start} flags=${kept.join(',')}`;
    });
    if (stripped !== script) {
      this.#stored.set(sha1(script), sha1(stripped));
      this.#sent.set(sha1(stripped), sha1(script));
    }
    return stripped;
  }
}

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}
