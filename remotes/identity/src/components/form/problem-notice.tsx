import { ApiProblem } from '@highstreet/federation';
import { CopyButton } from '@highstreet/ui/copy-button';
import { useTranslations } from '@highstreet/ui/i18n';
import { Notice } from '@highstreet/ui/notice';
import type { ReactNode } from 'react';
import { slugOf } from './sort-problem.ts';
import { clock } from './use-countdown.ts';

/** What went wrong with a whole form. After a limit it counts down; for a fault of ours it shows the reference. */
export function ProblemNotice({
  problem,
  waits = 0,
  actions,
}: {
  problem: unknown;
  waits?: number;
  actions?: ReactNode;
}) {
  const text = useTranslations('identity.problems');
  const explain = useProblemText();
  if (problem === null || problem === undefined) return null;
  const isOurFault =
    problem instanceof ApiProblem && problem.status >= 500 && problem.correlationId !== undefined;
  return (
    <Notice tone="danger" actions={actions}>
      <p>{explain(problem)}</p>
      {waits > 0 && <Wait seconds={waits} />}
      {isOurFault && (
        <p className="mt-1 flex flex-wrap items-center gap-x-2 text-xs">
          {text('reference')} <code className="break-all">{problem.correlationId}</code>
          <CopyButton value={problem.correlationId ?? ''} isIconOnly variant="quiet" size="sm" />
        </p>
      )}
    </Notice>
  );
}

/** The seconds tick for the eye only: a screen reader hears the length of the wait once. */
function Wait({ seconds }: { seconds: number }) {
  const text = useTranslations('identity.problems');
  return (
    <p className="mt-1 font-medium">
      <span aria-hidden className="tabular">
        {text('wait', { time: clock(seconds) })}
      </span>
      <span className="sr-only">{text('waitMinutes', { minutes: Math.ceil(seconds / 60) })}</span>
    </p>
  );
}

/** One or two plain sentences for any failure, in the language in use. */
export function useProblemText(): (problem: unknown) => string {
  const text = useTranslations('identity.problems');
  return (problem) => {
    const slug = slugOf(problem);
    if (slug !== '' && text.has(slug)) return text(slug);
    if (!(problem instanceof ApiProblem)) return text('unknown');
    if (problem.status === 0) return text('offline');
    if (problem.status === 429) return text('limit-reached');
    return problem.status >= 500 ? text('internal') : text('unknown');
  };
}
