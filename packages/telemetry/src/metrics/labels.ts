const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
const CLASSES = ['1xx', '2xx', '3xx', '4xx', '5xx'];

/** A method as a label: one of seven, or `OTHER`. */
export function methodLabel(method: string): string {
  return METHODS.has(method) ? method : 'OTHER';
}

/** A status as a label: its class. 499, which says that the client left, is a 4xx. */
export function statusLabel(status: number): string {
  return CLASSES[Math.floor(status / 100) - 1] ?? 'other';
}
