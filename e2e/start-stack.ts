import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { startStack } from '@highstreet/stack';
import { providerVariable, startProvider } from './identity-provider.ts';

/** Starts the system that the stories run against: fresh state, demo data, limits off, an OpenID provider. Playwright starts and stops it. */
const port = Number(process.env['E2E_PORT'] ?? 8790);
const stateDir = resolve(import.meta.dirname, '../.state/e2e', String(port));
await rm(stateDir, { recursive: true, force: true });

const providerPort = port + 1;

const stack = await startStack({
  port,
  stateDir,
  vars: {
    gateway: { RATE_LIMITS: 'off' },
    identity: { LIMITS: 'off', OIDC_PROVIDERS: providerVariable(providerPort) },
  },
  onEvent: (event) => {
    if (event.kind === 'step' && event.state !== 'begun')
      process.stdout.write(`${event.name}: ${event.state}\n`);
    if (event.kind === 'trouble') process.stderr.write(`${event.message}\n`);
  },
});

// The stories begin when the provider answers: by then all demo data is there.
const provider = await startProvider(providerPort, stack.origin);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    provider.close();
    void stack.stop().then(() => process.exit(0));
  });
}
