import { checks, type Check } from './checks.ts';
import { runCommand } from './run-command.ts';
import { countResults, type Count } from './count-results.ts';

/** `npm test`: every check in order, cheap ones first; prints what failed and `N passed, N failed` at its end. */
const only = process.argv.slice(2);
const total: Count = { passed: 0, failed: 0 };
const failures: string[] = [];

for (const check of checks.filter(({ name }) => only.length === 0 || only.includes(name))) {
  const { isPassed, count } = await runCheck(check);
  total.passed += count.passed;
  total.failed += count.failed;
  if (!isPassed) failures.push(check.name);
}

if (failures.length > 0) process.stdout.write(`\nfailed: ${failures.join(', ')}\n`);
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exit(failures.length > 0 ? 1 : 0);

async function runCheck(check: Check): Promise<{ isPassed: boolean; count: Count }> {
  process.stdout.write(`\n== ${check.name}\n`);
  const start = Date.now();
  const { code, output } = await runCommand(check.command);
  const counted = check.counts ? countResults(output) : undefined;
  const count = counted ?? (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  const isPassed = code === 0 && count.failed === 0 && (!check.counts || count.passed > 0);
  if (!isPassed && count.failed === 0) count.failed = 1;
  process.stdout.write(
    `-- ${check.name}: ${isPassed ? 'ok' : 'FAILED'} in ${Math.round((Date.now() - start) / 1000)} s\n`,
  );
  return { isPassed, count };
}
