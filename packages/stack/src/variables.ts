import type { Database } from './sqld/database.ts';
import type { Settings } from './options.ts';
import type { Secrets } from './state/secrets.ts';

/** What a slice is told about the machine it runs on. */
export function variablesOf(
  slice: string,
  context: {
    settings: Settings;
    secrets: Secrets;
    release: string;
    redisUrl: string;
    database: Database | undefined;
  },
): Record<string, string> {
  const { settings, secrets, release, redisUrl, database } = context;
  return {
    PROFILE: settings.profile,
    PUBLIC_ORIGIN: settings.origin,
    RELEASE: release,
    REDIS_URL: redisUrl,
    REDIS_TOKEN: secrets.redisToken,
    ...(database === undefined ? {} : databaseVariables(database)),
    ...(slice === 'identity' ? { TOKEN_KEYS: secrets.tokenKeys, ENCRYPTION_KEY: secrets.encryptionKey } : {}),
    ...(slice === 'events' ? { ENCRYPTION_KEY: secrets.encryptionKey } : {}),
    ...(slice === 'gateway' || slice === 'platform' ? { METRICS_TOKEN: secrets.metricsToken } : {}),
    ...(slice === 'realtime' ? { TICKET_KEY: secrets.ticketKey } : {}),
    ...(slice === 'checkout' ? { CART_KEY: secrets.cartKey } : {}),
    ...settings.vars[slice],
  };
}

function databaseVariables({ workersUse: { url, replicaUrls } }: Database): Record<string, string> {
  return {
    DATABASE_URL: url,
    DATABASE_TOKEN: '',
    ...(replicaUrls.length === 0 ? {} : { DATABASE_REPLICA_URLS: replicaUrls.join(',') }),
  };
}
