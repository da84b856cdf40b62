import { describe, expect, test } from 'bun:test';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { newWebhookSecret, signWebhook } from './sign-webhook.ts';
import { fromBase64, openVault } from './vault.ts';

const FILE = resolve(import.meta.dirname, '../../../../../shared/data/crypto/webhook-signatures.json');
const isThere = existsSync(FILE);
if (!isThere) process.stdout.write('skipped: ../shared/data/crypto/webhook-signatures.json is not here\n');

type Vector = { secret: string; id: string; timestamp: number; payload: string; signature: string };

describe('signWebhook()', () => {
  test.skipIf(!isThere)('signs as the published vector of Standard Webhooks', async () => {
    const vectors: Record<string, Vector> = JSON.parse(readFileSync(FILE, 'utf8'));
    const { secret, signature, ...message } = vectors['standard-webhooks (Svix, Resend)'] as Vector;
    expect(await signWebhook(message, [secret])).toBe(signature);
  });

  test('signs with every secret, so that one can be changed', async () => {
    const [left, right] = [newWebhookSecret(), newWebhookSecret()];
    const message = { id: 'evt_1', timestamp: 1_700_000_000, payload: '{}' };
    const both = await signWebhook(message, [left, right]);
    expect(both.split(' ')).toEqual([
      await signWebhook(message, [left]),
      await signWebhook(message, [right]),
    ]);
  });

  test('makes secrets of 24 random bytes', () => {
    const secret = newWebhookSecret();
    expect(fromBase64(secret.replace(/^whsec_/, '')).length).toBe(24);
    expect(newWebhookSecret()).not.toBe(secret);
  });
});

describe('openVault()', () => {
  test('opens what it sealed at its place only, also after the key was changed', async () => {
    const [old, key] = [1, 2].map((byte) => Buffer.alloc(32, byte).toString('base64')) as [string, string];
    const sealed = await openVault(old).seal('webhook:a', 'whsec_x');
    expect(sealed).not.toContain('whsec_x');
    expect(await openVault(`${key},${old}`).open('webhook:a', sealed)).toBe('whsec_x');
    await expect(openVault(old).open('webhook:b', sealed)).rejects.toThrow();
    await expect(openVault(key).open('webhook:a', sealed)).rejects.toThrow();
  });
});
