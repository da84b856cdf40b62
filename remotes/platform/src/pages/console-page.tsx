import { CardGridSkeleton, RowsSkeleton } from '@highstreet/ui/card-skeleton';
import { useTranslations } from '@highstreet/ui/i18n';
import { Link } from '@highstreet/ui/link';
import { PageHeader } from '@highstreet/ui/page-header';
import { Segmented } from '@highstreet/ui/segmented';
import { Skeleton } from '@highstreet/ui/skeleton';
import { useRoutes, useSeries, type Window } from '../api/get-series.ts';
import { useSystem } from '../api/get-system.ts';
import { Answer } from '../components/answer.tsx';
import { RouteTable } from '../components/console/route-table.tsx';
import { SliceCard } from '../components/console/slice-card.tsx';
import { SystemStats } from '../components/console/system-stats.tsx';
import { TrafficCharts } from '../components/console/traffic-charts.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { Screen } from '../components/screen.tsx';
import { Section } from '../components/section.tsx';
import { StatusBadge } from '../components/status-badge.tsx';
import { useAddress } from '../components/use-address.ts';
import { paths } from '../paths.ts';

const SPANS = [15, 60, 1_440] as const;

export function ConsolePage() {
  return (
    <Screen>
      <Content />
    </Screen>
  );
}

function Content() {
  const text = useTranslations('platform.console');
  const address = useAddress<'slice' | 'minutes'>();
  const system = useSystem();
  const minutes = SPANS.find((span) => String(span) === address.get('minutes')) ?? SPANS[0];
  const slice = address.get('slice');
  return (
    <div className="flex flex-col gap-6">
      <PageTitle>{text('title')}</PageTitle>
      <PageHeader
        title={text('title')}
        description={text('intro')}
        badge={system.data && <StatusBadge status={system.data.status} />}
      />
      <Answer query={system} skeleton={<CardGridSkeleton count={6} />}>
        {(state) => (
          <>
            <SystemStats system={state} />
            <Section title={text('slicesTitle')}>
              <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
                {state.items.map((item) => (
                  <SliceCard
                    key={item.name}
                    slice={item}
                    isChosen={item.name === slice}
                    href={addressOf(item.name === slice ? undefined : item.name, minutes)}
                  />
                ))}
              </ul>
            </Section>
          </>
        )}
      </Answer>
      <Section
        title={slice ? text('trafficOf', { slice }) : text('trafficOfAll')}
        actions={
          <div className="flex flex-wrap items-center gap-3">
            {slice && <Link href={addressOf(undefined, minutes)}>{text('showAll')}</Link>}
            <Segmented
              label={text('span')}
              className="w-60"
              items={SPANS.map((span) => ({ id: String(span), label: text(`spans.${span}`) }))}
              value={String(minutes)}
              onChange={(id) => address.set('minutes', id === String(SPANS[0]) ? undefined : id)}
            />
          </div>
        }
      >
        <Traffic window={{ slice, minutes }} />
      </Section>
    </div>
  );
}

function Traffic({ window }: { window: Window }) {
  const text = useTranslations('platform.console');
  const series = useSeries(window);
  const routes = useRoutes(window);
  const name = window.slice ?? text('allSlices');
  return (
    <>
      <Answer query={series} skeleton={<Skeleton className="h-80" />}>
        {(data) => <TrafficCharts series={data} name={name} />}
      </Answer>
      <Section title={text('routesTitle')}>
        <Answer query={routes} skeleton={<RowsSkeleton count={6} />}>
          {({ items }) => <RouteTable routes={items} />}
        </Answer>
      </Section>
    </>
  );
}

function addressOf(slice: string | undefined, minutes: number): string {
  const query = new URLSearchParams({
    ...(slice ? { slice } : {}),
    ...(minutes === SPANS[0] ? {} : { minutes: String(minutes) }),
  });
  return query.size === 0 ? paths.console : `${paths.console}?${query}`;
}
