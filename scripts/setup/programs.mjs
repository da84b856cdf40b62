import { execFileSync } from 'node:child_process';
import { say, sh } from './shell.mjs';

const programs = {
  'redis-server': { names: ['redis-server'], apt: 'redis-server', brew: 'redis' },
  chromium: {
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    apt: 'chromium',
    brew: '--cask chromium',
  },
};

/** Makes sure a program is there: installs it where we are root on Debian, else says in one line how to. */
export async function ensureProgram(program) {
  const { names, apt, brew } = programs[program];
  if (names.some(exists)) return;
  if (process.getuid?.() !== 0 || !exists('apt-get')) {
    const ways = `apt-get install -y ${apt} (Debian, as root) or brew install ${brew} (macOS)`;
    throw new Error(`${program} is missing. Install it with: ${ways}`);
  }
  say(`installing ${program} with apt-get`);
  // RUNLEVEL=1 keeps Debian from starting a Redis of its own.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  await sh('apt-get', ['update', '-qq'], 'apt-get update failed', { env });
  const install = ['install', '-y', '-qq', '--no-install-recommends', apt];
  await sh('apt-get', install, `${program} cannot be installed by apt-get`, { env });
}

function exists(program) {
  try {
    execFileSync('sh', ['-c', 'command -v "$1"', 'sh', program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
