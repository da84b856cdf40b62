import type { Import } from '@highstreet/catalog/contract';

export const importSteps = ['file', 'settings', 'check', 'run'] as const;
export type ImportStep = (typeof importSteps)[number];

/** Where an import stands: its state decides, so that it can be left and come back to. */
export function stepOf(found: Pick<Import, 'status' | 'dryRun' | 'rows'> | undefined): ImportStep {
  if (found === undefined) return 'file';
  const { status, dryRun, rows } = found;
  if (status === 'uploaded') return 'settings';
  if (status === 'checking' || status === 'checked') return 'check';
  if (status === 'running' || status === 'finished') return 'run';
  if (rows === 0 && dryRun) return 'settings';
  return dryRun ? 'check' : 'run';
}

/** What can still be done with an import. */
export function canRun({ status }: Pick<Import, 'status'>): boolean {
  return status === 'uploaded' || status === 'checked' || status === 'failed' || status === 'cancelled';
}

/** An interrupted run goes on where it stopped. */
export function canResume({ status, dryRun, rows }: Pick<Import, 'status' | 'dryRun' | 'rows'>): boolean {
  return !dryRun && rows > 0 && (status === 'failed' || status === 'cancelled');
}
