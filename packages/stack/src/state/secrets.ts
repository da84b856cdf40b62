import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf, StackProblem } from '../problem.ts';
import { isRecord, readJson, writeJson } from './json-file.ts';

/** What is made once per state folder and read only by its owner. */
export type Secrets = {
  redisToken: string;
  tokenKeys: string;
  encryptionKey: string;
  metricsToken: string;
  ticketKey: string;
  cartKey: string;
};

/** What a stack has before it has opened its own. */
export const noSecrets: Secrets = {
  redisToken: '',
  tokenKeys: '[]',
  encryptionKey: '',
  metricsToken: '',
  ticketKey: '',
  cartKey: '',
};

/** Reads the secrets of a state folder, or makes them: the tokens of the Redis REST server and of `/metrics`, the keys that sign tokens and encrypt. */
export async function openSecrets(stateDir: string): Promise<Secrets> {
  const path = join(stateDir, 'secrets.json');
  const stored = await readJson(path);
  if (!isRecord(stored) && existsSync(path)) {
    throw new StackProblem(`${path} is damaged. Move it away with: mv ${path} ${path}.damaged`);
  }
  const known = isRecord(stored) ? stored : {};
  const { redisToken, encryptionKey, tokenKeys, metricsToken, ticketKey, cartKey } = known;
  const secrets = {
    redisToken: typeof redisToken === 'string' ? redisToken : randomBytes(24).toString('base64url'),
    encryptionKey: typeof encryptionKey === 'string' ? encryptionKey : randomBytes(32).toString('base64'),
    metricsToken: typeof metricsToken === 'string' ? metricsToken : randomBytes(24).toString('base64url'),
    ticketKey: typeof ticketKey === 'string' ? ticketKey : randomBytes(32).toString('base64'),
    cartKey: typeof cartKey === 'string' ? cartKey : randomBytes(32).toString('base64'),
    tokenKeys: Array.isArray(tokenKeys) ? tokenKeys : [signingKey()],
  };
  try {
    await writeJson(path, secrets, 0o600);
  } catch (error) {
    throw new StackProblem(`the state folder ${stateDir} cannot be written: ${messageOf(error)}`);
  }
  return { ...secrets, tokenKeys: JSON.stringify(secrets.tokenKeys) };
}

function signingKey() {
  const jwk = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  return { ...jwk, kid: randomBytes(8).toString('hex'), alg: 'EdDSA', use: 'sig' };
}
