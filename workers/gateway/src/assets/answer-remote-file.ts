import { requireRead } from '../methods/index.ts';
import { problems, Refusal } from '../problems.ts';
import { slices } from '../upstreams.ts';
import type { Visit } from '../visit.ts';
import { findFile } from './index.ts';

const REMOTE = /^\/remotes\/([a-z][a-z0-9-]*)\/./;
const filesOf = new Map(Object.entries(slices).map(([name, { files }]) => [name, files]));

/** `/remotes/<slice>/…`: the files of a slice's remote, or 404. */
export async function answerRemoteFile({ exchange, gateway, bindings }: Visit): Promise<Response> {
  requireRead(exchange.method);
  const slice = REMOTE.exec(exchange.path)?.[1] ?? '';
  const binding = filesOf.get(slice);
  if (!binding) throw new Refusal(problems.notFound, 'There is nothing at this address.');
  exchange.route = `/remotes/${slice}/*`;
  const target = { origin: gateway.settings.publicOrigin, path: exchange.path };
  const file = await findFile(bindings[binding], target, exchange);
  if (!file) throw new Refusal(problems.notFound, 'There is no such file.');
  file.headers.set('x-correlation-id', exchange.correlationId);
  return file;
}
