import { Badge } from '@highstreet/ui/badge';
import { RowsSkeleton } from '@highstreet/ui/card-skeleton';
import { CopyButton } from '@highstreet/ui/copy-button';
import { Facts } from '@highstreet/ui/facts';
import { useTranslations } from '@highstreet/ui/i18n';
import { Link } from '@highstreet/ui/link';
import { PageHeader } from '@highstreet/ui/page-header';
import { Panel } from '@highstreet/ui/panel';
import type { TraceDetail } from '@highstreet/platform/contract';
import { useParams } from 'react-router';
import { useTrace } from '../api/list-traces.ts';
import { Answer } from '../components/answer.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { Screen } from '../components/screen.tsx';
import { Waterfall } from '../components/traces/waterfall.tsx';
import { useNumbers } from '../components/use-numbers.ts';
import { logsPath, paths } from '../paths.ts';

export function TracePage() {
  return (
    <Screen>
      <Content />
    </Screen>
  );
}

function Content() {
  const text = useTranslations('platform.trace');
  const list = useTranslations('platform.traces');
  const { traceId = '' } = useParams();
  const trace = useTrace(traceId);
  const title = trace.data?.name ?? text('title');
  return (
    <div className="flex flex-col gap-5">
      <PageTitle>{title}</PageTitle>
      <PageHeader
        title={title}
        crumbs={[{ label: list('title'), href: paths.traces }, { label: text('title') }]}
        badge={trace.data?.isError ? <Badge tone="danger">{text('failed')}</Badge> : undefined}
      />
      <Answer query={trace} skeleton={<RowsSkeleton count={8} />}>
        {(data) => (
          <>
            <Summary trace={data} />
            <Panel title={text('waterfall')} description={text('waterfallHint')} padding="none">
              <Waterfall trace={data} />
            </Panel>
          </>
        )}
      </Answer>
    </div>
  );
}

function Summary({ trace }: { trace: TraceDetail }) {
  const text = useTranslations('platform.trace');
  const { duration, dateTime, number } = useNumbers();
  const { correlationId } = trace;
  return (
    <Facts
      items={[
        { label: text('at'), value: dateTime(trace.startedAt, 'medium') },
        { label: text('takes'), value: duration(trace.durationMs) },
        { label: text('spans'), value: number(trace.spanCount) },
        {
          label: text('traceId'),
          value: (
            <span className="flex items-center gap-2">
              <span className="wrap-words">{trace.traceId}</span>
              <CopyButton value={trace.traceId} isIconOnly size="sm" />
            </span>
          ),
        },
        ...(correlationId
          ? [{ label: text('logs'), value: <Link href={logsPath(correlationId)}>{correlationId}</Link> }]
          : []),
      ]}
    />
  );
}
