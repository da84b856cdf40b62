import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The script of an npm package's command, so that it runs under this Node and not under whatever is on the PATH. */
export function toolScript(folder: string, tool: string): string {
  const manifest = findManifest(folder, tool);
  const { bin }: { bin: string | Record<string, string> } = createRequire(manifest)(manifest);
  return join(dirname(manifest), typeof bin === 'string' ? bin : (bin[tool] ?? ''));
}

function findManifest(folder: string, tool: string): string {
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    const manifest = join(at, 'node_modules', tool, 'package.json');
    if (existsSync(manifest)) return manifest;
  }
  throw new Error(`${tool} is not installed for ${folder}. Run: bun install`);
}

/** Runs a package's command in `folder` to its end and keeps what it says. */
export async function runTool(
  folder: string,
  [tool = '', ...args]: string[],
  env: Record<string, string>,
  onPid: (pid: number, isRunning: boolean) => void,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [toolScript(folder, tool), ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid } = child;
  if (pid !== undefined) onPid(pid, true);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const [code]: (number | null)[] = await once(child, 'close');
  if (pid !== undefined) onPid(pid, false);
  return { code: code ?? null, output: output.trim() };
}
