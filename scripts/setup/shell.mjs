import { spawn } from 'node:child_process';

/** Tells what is being done. */
export function say(text) {
  process.stdout.write(`  ${text} ...\n`);
}

/** Runs a command quietly. When it fails, throws `failure` with the end of what it said. */
export function sh(program, args, failure, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => reject(new Error(`${failure}: ${error.message}`)));
    child.on('close', (code) => {
      if (code === 0) return resolve();
      const tail = output.trim().split('\n').slice(-12).join('\n  ');
      reject(new Error(`${failure} (${program} ${args.join(' ')}):\n  ${tail}`));
    });
  });
}
