import { resolve } from 'node:path';

const bin = resolve(import.meta.dirname, '../node_modules/.bin');

/** Runs a command with the project's programs (Node 24 among them) first on the PATH, its output shown as it comes; gives the exit code and all it printed. */
export async function runCommand(
  command: string[],
  folder?: string,
): Promise<{ code: number; output: string }> {
  const child = Bun.spawn(command, {
    cwd: folder,
    stdin: 'ignore',
    stdout: 'pipe',
    stderr: 'pipe',
    env: { ...process.env, PATH: `${bin}:${process.env['PATH']}`, FORCE_COLOR: '0' },
  });
  const parts: string[] = [];
  await Promise.all([show(child.stdout, parts), show(child.stderr, parts)]);
  return { code: await child.exited, output: parts.join('') };
}

async function show(stream: ReadableStream<Uint8Array>, parts: string[]): Promise<void> {
  const decoder = new TextDecoder();
  for await (const chunk of stream) {
    const text = decoder.decode(chunk, { stream: true });
    parts.push(text);
    process.stdout.write(text);
  }
}
