import { parseArgs } from 'node:util';
import { banner } from './console/banner.ts';
import { paint } from './console/paint.ts';
import { Progress } from './console/progress.ts';
import { callControl } from './control/control-client.ts';
import { withoutPolling } from './dev/without-polling.ts';
import { settingsOf, type Profile, type StackEvent, type StackOptions } from './options.ts';
import { messageOf, StackProblem } from './problem.ts';
import { stopOnSignals } from './stop-on-signals.ts';

const usage = `Usage: npm start -- [options]
       bun dev <slice> [options]
       bun stack <status | stop | stop-part PART | start-part PART | spoil-part PART FAULT>

  --port N        of the front door on 127.0.0.1 (PORT, 8787)
  --state DIR     where everything is kept (STATE_DIR, .state)
  --root DIR      another project of the same layout
  --replicas N    read replicas of every database (0)
  --profile NAME  local, bench or production (local)
  --faults        proxies before Redis and the databases, for spoil-part
  --no-seed       no demo data and accounts
  --no-apps       the shell and remotes as they were built last
  --json-logs     the workers' log lines as they are

PART is redis, sqld:<slice>, slice:<slice> or assets:<slice>; FAULT is stopped, slow, error, garbage or half.`;

function readArguments(argv: string[]) {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      port: { type: 'string' },
      state: { type: 'string' },
      root: { type: 'string' },
      replicas: { type: 'string' },
      profile: { type: 'string' },
      faults: { type: 'boolean' },
      'no-seed': { type: 'boolean' },
      'no-apps': { type: 'boolean' },
      'json-logs': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const options: StackOptions = {
    port: values.port === undefined ? undefined : Number(values.port),
    stateDir: values.state,
    root: values.root,
    replicas: Number(values.replicas ?? 0),
    profile: readProfile(values.profile),
    faults: values.faults === true,
    seed: values['no-seed'] !== true,
    apps: values['no-apps'] !== true,
  };
  return { options, command: positionals, isRaw: values['json-logs'] === true, isHelp: values.help === true };
}

function readProfile(name: string | undefined): Profile {
  const found = (['local', 'bench', 'production'] as const).find((profile) => profile === (name ?? 'local'));
  if (found === undefined)
    throw new StackProblem(`there is no profile ${name}: use local, bench or production`);
  return found;
}

async function run(argv: string[]): Promise<void> {
  const { options, command, isRaw, isHelp } = readArguments(argv);
  const [verb = 'start', subject, fault] = command;
  if (isHelp) return void process.stdout.write(`${usage}\n`);
  switch (verb) {
    case 'start':
      return start(options, isRaw);
    case 'dev':
      return start(options, isRaw, subject ?? 'shell');
    case 'status':
    case 'stop':
    case 'stop-part':
    case 'start-part':
    case 'spoil-part':
      process.stdout.write(`${await callControl(settingsOf(options).stateDir, verb, subject, fault)}\n`);
      return;
    default:
      throw new StackProblem(`there is no command ${verb}\n${usage}`);
  }
}

async function start(options: StackOptions, isRaw: boolean, slice?: string): Promise<void> {
  const begun = Date.now();
  const progress = new Progress(isRaw);
  const { beginStack } = await import('./start-stack.ts');
  const show = (event: StackEvent) => {
    const shown = slice === undefined ? event : withoutPolling(event);
    if (shown !== undefined) progress.show(shown);
  };
  const handle = beginStack({ ...options, onEvent: show });
  stopOnSignals(handle, progress);
  try {
    const stack = await handle.started;
    if (slice !== undefined) await (await import('./dev/develop-slice.ts')).developSlice(stack, slice);
    progress.end();
    if (slice !== undefined)
      process.stdout.write(
        `\n${paint.bold(`Watching ${slice}`)}: a change is built and open pages reload.\n`,
      );
    process.stdout.write(`${banner(stack, (Date.now() - begun) / 1000)}\n`);
  } catch (error) {
    progress.end();
    await handle.stop();
    throw error;
  }
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  const text =
    error instanceof StackProblem
      ? error.message
      : (error instanceof Error && error.stack) || messageOf(error);
  process.stderr.write(`${paint.red('✗')} ${text}\n`);
  process.exit(1);
}
