const SECRET_KEY =
  /^(authorization|cookie|set-cookie|password|newpassword|currentpassword|token|accesstoken|refreshtoken|apikey|x-api-key|ticket|secret|code|pin)$/i;
const BEARER = /\b(Bearer|Basic)\s+[A-Za-z0-9._~+/=-]+/gi;
const JWT = /\beyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*/g;
const API_KEY = /\bhsk_[A-Za-z0-9_-]+/g;
const EMAIL = /[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}/g;

const PARAMETER = /\b(token|ticket|code|password|secret|key|signature)=[^&\s"'#]+/gi;

/** `value` with tokens, cookies, passwords and e-mail addresses replaced by `[redacted]`, at any depth. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value);
  if (value === null || typeof value !== 'object') return value;
  if (depth > 6) return '[deep]';
  if (value instanceof Error) return redact(describeError(value), depth + 1);
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      SECRET_KEY.test(key) ? '[redacted]' : redact(item, depth + 1),
    ]),
  );
}

function redactText(text: string): string {
  if (text.length < 5) return text;
  return text
    .replace(BEARER, '[redacted]')
    .replace(JWT, '[redacted]')
    .replace(API_KEY, '[redacted]')
    .replace(PARAMETER, '$1=[redacted]')
    .replace(EMAIL, '[redacted]');
}

function describeError(error: Error): Record<string, unknown> {
  return {
    name: error.name,
    message: error.message,
    stack: error.stack,
    ...(error.cause ? { cause: error.cause } : {}),
  };
}
