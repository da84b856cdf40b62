import { useSession } from '@highstreet/federation';
import { EmptyState } from '@highstreet/ui/empty-state';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { PageHeader } from '@highstreet/ui/page-header';
import { RowsSkeleton } from '@highstreet/ui/card-skeleton';
import { Tabs } from '@highstreet/ui/tabs';
import { Wallet } from 'lucide-react';
import { useLedger } from '../api/list-ledger.ts';
import { usePayouts } from '../api/list-payouts.ts';
import { Balances } from '../components/payouts/balances.tsx';
import { EarningsChart } from '../components/payouts/earnings-chart.tsx';
import { PayOut } from '../components/payouts/pay-out.tsx';
import { LedgerTable } from '../components/payouts/ledger-table.tsx';
import { PayoutTable } from '../components/payouts/payout-table.tsx';
import { messages } from '../messages.ts';

export function PayoutsPage() {
  return (
    <Messages messages={messages}>
      <Content />
    </Messages>
  );
}

function Content() {
  const text = useTranslations('checkout.payouts');
  const { user } = useSession();
  return (
    <div data-boundary="checkout" className="flex flex-col gap-6">
      <title>{text('title')}</title>
      <PageHeader
        title={text('heading')}
        description={text('lead')}
        actions={user?.role === 'admin' && <PayOut />}
        className="pb-0"
      />
      <Money />
    </div>
  );
}

function Money() {
  const text = useTranslations('checkout.payouts');
  const payouts = usePayouts();
  const ledger = useLedger();
  const failed = [payouts, ledger].find(({ isError, data }) => isError && !data);
  if (failed)
    return (
      <ErrorPanel error={failed.error} onRetry={() => void failed.refetch()} isRetrying={failed.isFetching} />
    );
  if (!payouts.data || !ledger.data) return <RowsSkeleton count={6} />;
  const balances = payouts.data.pages[0]?.balances ?? [];
  const lines = ledger.data.pages.flatMap(({ items }) => items);
  if (lines.length === 0)
    return <EmptyState icon={<Wallet />} title={text('empty')} description={text('emptyHint')} />;
  return (
    <>
      <Balances balances={balances} />
      <EarningsChart lines={lines} />
      <Tabs
        label={text('heading')}
        items={[
          { id: 'ledger', label: text('ledger'), content: <LedgerTable query={ledger} /> },
          { id: 'payouts', label: text('payouts'), content: <PayoutTable query={payouts} /> },
        ]}
      />
    </>
  );
}
