import { request } from 'node:http';
import { StackProblem } from '../problem.ts';
import { readLock } from '../state/lock.ts';

/** Tells the stack that runs on a state folder to do something, and answers what it says. */
export async function callControl(
  stateDir: string,
  verb: string,
  part?: string,
  fault?: string,
): Promise<string> {
  const lock = readLock(stateDir);
  if (lock === undefined) throw new StackProblem(`no stack runs on ${stateDir}`);
  const query = new URLSearchParams({ ...(part && { part }), ...(fault && { fault }) });
  const path = `/${verb}?${query}`;
  const { status, text } = await post(lock.control, path);
  if (status !== 200) throw new StackProblem(text);
  return text;
}

function post(socketPath: string, path: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const call = request({ socketPath, path, method: 'POST' }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    call.on('error', reject);
    call.end();
  });
}
