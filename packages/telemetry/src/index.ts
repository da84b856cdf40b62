export { correlationIdFrom } from './correlation-id.ts';
export { formatLog, writeLog, type LogEntry } from './log.ts';
export { randomHex } from './random-hex.ts';
export { redact } from './redact.ts';
export { continueTrace, formatTraceparent, parseTraceparent, type Trace } from './trace.ts';
