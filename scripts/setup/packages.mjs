import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say, sh } from './shell.mjs';

/** Runs `bun install` when `node_modules` is missing or was made from another lock file. */
export async function installPackages(root, bun) {
  const stamp = join(root, 'node_modules', '.highstreet-installed');
  const wanted = fingerprint(root);
  if (isInstalled(root) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('installing packages');
  await sh(bun, ['install', '--frozen-lockfile'], 'the packages cannot be installed', { cwd: root });
  if (!isInstalled(root)) {
    throw new Error('Node 24 did not install. Run: rm -rf node_modules && npm start');
  }
  writeFileSync(stamp, wanted);
}

/** The Node 24 among the packages: workerd's tools do not run under Node 20. */
export function node24(root) {
  return join(root, 'node_modules', '.bin', 'node');
}

function isInstalled(root) {
  try {
    return execFileSync(node24(root), ['--version'], { encoding: 'utf8' }).startsWith('v24.');
  } catch {
    return false;
  }
}

function fingerprint(root) {
  const hash = createHash('sha256').update(readFileSync(join(root, 'bun.lock')));
  for (const group of ['.', 'apps', 'packages', 'workers', 'remotes']) {
    const folders =
      group === '.' ? ['.', 'e2e', 'bench'] : names(join(root, group)).map((name) => join(group, name));
    for (const folder of folders) {
      const manifest = join(root, folder, 'package.json');
      if (existsSync(manifest)) hash.update(folder).update(readFileSync(manifest));
    }
  }
  return hash.digest('hex');
}

function names(folder) {
  return existsSync(folder) ? readdirSync(folder).toSorted() : [];
}
