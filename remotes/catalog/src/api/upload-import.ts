import { ApiProblem, session } from '@highstreet/federation';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from './keys.ts';

type Upload = { file: File; currency: string; onProgress: (bytes: number) => void; signal: AbortSignal };

/** Sends a file and gives the id of its import. By XMLHttpRequest, because `fetch` does not tell how far an upload is. */
export async function uploadImport({ file, currency, onProgress, signal }: Upload): Promise<string> {
  const query = new URLSearchParams({ fileName: file.name.slice(0, 200), currency, run: 'no' });
  const token = await session.getToken();
  const request = new XMLHttpRequest();
  request.open('POST', `/api/products/import?${query}`);
  request.setRequestHeader('content-type', contentType(file.name));
  if (token !== null) request.setRequestHeader('authorization', `Bearer ${token}`);
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  request.upload.addEventListener('progress', (event) => onProgress(event.loaded));
  request.addEventListener('load', () => {
    const body = parse(request.responseText);
    const id = body['id'];
    if (request.status === 202 && typeof id === 'string') resolve(id);
    else reject(toProblem(request, body));
  });
  const unreachable = { type: 'about:blank', title: 'No connection', status: 0 };
  request.addEventListener('error', () => reject(new ApiProblem(unreachable)));
  request.addEventListener('abort', () => reject(signal.reason));
  signal.addEventListener('abort', () => request.abort(), { once: true });
  request.send(file);
  return promise;
}

export function useUploadImport() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: uploadImport,
    onSettled: () => queryClient.invalidateQueries({ queryKey: [...keys.imports, 'list'] }),
  });
}

function contentType(name: string): string {
  if (/\.gz$/i.test(name)) return 'application/gzip';
  if (/\.(csv|tsv|txt)$/i.test(name)) return 'text/csv';
  return /\.(jsonl|ndjson|json)$/i.test(name) ? 'application/x-ndjson' : 'application/octet-stream';
}

function parse(text: string): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? { ...body } : {};
  } catch {
    return {};
  }
}

function toProblem(request: XMLHttpRequest, body: Record<string, unknown>): ApiProblem {
  const text = (key: string) => (typeof body[key] === 'string' ? body[key] : undefined);
  return new ApiProblem({
    type: text('type') ?? 'about:blank',
    title: text('title') ?? request.statusText,
    status: request.status,
    detail: text('detail'),
    correlationId: text('correlationId') ?? request.getResponseHeader('x-correlation-id') ?? undefined,
  });
}
