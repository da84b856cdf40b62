export { noCache, openCache, type Cache, type CachePolicy } from './cache.ts';
export { violatedConstraint } from './constraint.ts';
export { decodeCursor, encodeCursor, type Cursor } from './cursor.ts';
export { DatabaseUnavailable, openDatabase, type Database, type DatabaseEnv } from './database.ts';
export { idempotencyKeys, openIdempotencyStore, sweepIdempotencyKeys } from './idempotency.ts';
export { minorDigits, toDecimal, toMinor, type Money } from './money.ts';
export { isId, newId } from './new-id.ts';
export { openRedis, tryRedis, type RedisEnv } from './redis.ts';
export { guard, GuardFailed, readBatch, writeBatch, type Statement, type Write } from './write-batch.ts';
