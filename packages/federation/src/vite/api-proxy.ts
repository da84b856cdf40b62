/**
 * For development with `vite`: sends API requests to a running system, as if they came from its own pages, because
 * requests with a cookie are refused from elsewhere. `API_ORIGIN` says where it runs.
 */
export function apiProxy() {
  const target = process.env['API_ORIGIN'] ?? 'http://localhost:8787';
  return { '/api': { target, headers: { origin: target } } };
}
