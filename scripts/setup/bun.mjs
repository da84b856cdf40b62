import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { say, sh } from './shell.mjs';

/** The Bun that `package.json` names: from the PATH, from `.tools/`, or installed there from npm. Answers its path. */
export async function findBun(root) {
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager.replace(
    'bun@',
    '',
  );
  const found = onPath().find((path) => versionOf(path) === wanted) ?? inTools(root, wanted);
  if (found !== undefined) return found;
  say(`installing Bun ${wanted} into .tools`);
  const args = [
    'install',
    '--prefix',
    join(root, '.tools'),
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  await sh('npm', [...args, `bun@${wanted}`], `Bun ${wanted} cannot be installed from npm`);
  const installed = inTools(root, wanted);
  if (installed !== undefined) return installed;
  throw new Error(
    `Bun ${wanted} does not run on this machine. Install it by hand: npm install -g bun@${wanted}`,
  );
}

function onPath() {
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'bun'));
}

/** Bun's install script moves the binary into its own package; where npm skips that script, it is still in `@oven`. */
function inTools(root, wanted) {
  const modules = join(root, '.tools', 'node_modules');
  const packages = join(modules, '@oven');
  const names = existsSync(packages) ? readdirSync(packages).toSorted((a, b) => a.length - b.length) : [];
  const binaries = names.map((name) => join(packages, name, 'bin', 'bun'));
  return [join(modules, '.bin', 'bun'), ...binaries].find((path) => versionOf(path) === wanted);
}

function versionOf(path) {
  if (!existsSync(path)) return undefined;
  try {
    return execFileSync(path, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return undefined;
  }
}
