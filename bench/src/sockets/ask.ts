import { Agent, get } from 'node:http';

/**
 * Where this process of the crowd calls from, each from an address of its own: one has ports for some 28,000 connections, and a restart
 * leaves the old ones behind for a while; nor may they take the ports of 127.0.0.1 that the servers have. Elsewhere than on Linux there is
 * only the one address.
 */
export const localAddress = process.platform === 'linux' ? (process.argv[2] ?? '127.0.0.2') : '127.0.0.1';

const agent = new Agent({ keepAlive: true, maxSockets: 50, localAddress });

/** The JSON at an address; rejects after twenty seconds and for anything but 200. */
export function askJson(url: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, signal: AbortSignal.timeout(20_000) }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        if (response.statusCode === 200) resolve(JSON.parse(text));
        else reject(new Error(`${response.statusCode} ${url}`));
      });
      response.on('error', reject);
    });
    request.on('error', reject);
  });
}
