import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';

/** What is known of a file that a build has read. `hash` is the SHA-256 of its content. */
export type SeenFile = { path: string; size: number; modified: number; hash: string };

/** Reads `path` and notes its size, time and content hash. */
export async function seeFile(path: string): Promise<SeenFile> {
  const [{ size, mtimeMs }, content] = await Promise.all([stat(path), readFile(path)]);
  return { path, size, modified: mtimeMs, hash: sha256(content) };
}

/** True when the file still has the content it had; its time alone does not count. */
export async function isUnchanged(seen: SeenFile): Promise<boolean> {
  try {
    const { size, mtimeMs } = await stat(seen.path);
    if (size !== seen.size) return false;
    return mtimeMs === seen.modified || sha256(await readFile(seen.path)) === seen.hash;
  } catch {
    return false;
  }
}

export async function areUnchanged(files: readonly SeenFile[]): Promise<boolean> {
  return (await Promise.all(files.map(isUnchanged))).every(Boolean);
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
