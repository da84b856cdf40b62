import { expect, test } from 'bun:test';
import { fileLimitOf, raiseFileLimit } from './raise-file-limit.ts';

const isPossible = process.platform === 'linux' && Bun.which('prlimit') !== null;
if (!isPossible) process.stdout.write('raiseFileLimit() test skipped: it needs Linux with prlimit\n');

test.skipIf(!isPossible)(
  'raiseFileLimit() gives a running process what its hard limit allows, or more',
  async () => {
    const own = await fileLimitOf(process.pid);
    const child = Bun.spawn(['sh', '-c', 'ulimit -Sn 256 && echo set && exec sleep 30']);
    await child.stdout.getReader().read();
    expect((await fileLimitOf(child.pid))?.soft).toBe(256);
    await raiseFileLimit(child.pid);
    const raised = await fileLimitOf(child.pid);
    expect(raised?.soft).toBeGreaterThanOrEqual(Math.min(65_536, own?.hard ?? 0));
    expect(raised?.hard).toBeGreaterThanOrEqual(own?.hard ?? 0);
    child.kill();
  },
);
