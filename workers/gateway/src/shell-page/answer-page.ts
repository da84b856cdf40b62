import { findFile } from '../assets/index.ts';
import { requireRead } from '../methods/index.ts';
import { problems, Refusal } from '../problems.ts';
import type { Visit } from '../visit.ts';
import { isFilePath, isReserved } from './index.ts';

/** Everything that nothing else answers: a file of the shell, or its page, in which the shell shows what the path means. */
export async function answerPage({ exchange, gateway, bindings }: Visit): Promise<Response> {
  requireRead(exchange.method);
  if (isReserved(exchange.path)) throw new Refusal(problems.notFound, 'There is nothing at this address.');
  const origin = gateway.settings.publicOrigin;
  if (isFilePath(exchange.path)) {
    exchange.route = 'file';
    const file = await findFile(bindings.ASSETS, { origin, path: exchange.path }, exchange);
    if (!file) throw new Refusal(problems.notFound, 'There is no such file.');
    file.headers.set('x-correlation-id', exchange.correlationId);
    return file;
  }
  exchange.route = 'page';
  const page = await gateway.page.answer(bindings.ASSETS, origin, exchange.own);
  return exchange.method === 'HEAD' ? new Response(null, page) : page;
}
