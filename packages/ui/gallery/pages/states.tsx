import { Package } from 'lucide-react';
import { Button } from '../../src/button.tsx';
import { CardGridSkeleton, RowsSkeleton } from '../../src/card-skeleton.tsx';
import { EmptyState } from '../../src/empty-state.tsx';
import { ErrorPanel } from '../../src/error-panel.tsx';
import { Notice } from '../../src/notice.tsx';
import { Meter, ProgressBar } from '../../src/progress.tsx';
import { Loading, Skeleton, SkeletonText } from '../../src/skeleton.tsx';
import { Column, type Page, useSay } from '../say.tsx';

function Skeletons() {
  return (
    <>
      <CardGridSkeleton count={4} />
      <RowsSkeleton count={3} />
      <Loading className="flex max-w-md gap-4">
        <Skeleton shape="circle" className="size-12" />
        <SkeletonText className="flex-1" />
      </Loading>
    </>
  );
}

function Empty() {
  const say = useSay();
  return (
    <EmptyState
      icon={<Package aria-hidden />}
      title={say('Your shelves are empty', 'Ihr Sortiment ist noch leer')}
      description={say(
        'Products you sell stand here. Add the first one, or bring a list.',
        'Hier stehen die Produkte, die Sie verkaufen. Legen Sie das erste an oder übernehmen Sie eine Artikelliste.',
      )}
      action={
        <>
          <Button variant="primary">{say('Add product', 'Produkt hinzufügen')}</Button>
          <Button>{say('Import list', 'Artikelliste importieren')}</Button>
        </>
      }
    />
  );
}

function Errors() {
  const say = useSay();
  const error = {
    title: say('Product was changed', 'Produkt wurde zwischenzeitlich geändert'),
    detail: say(
      'Someone saved it a minute ago. Your text is kept.',
      'Jemand hat es vor einer Minute gespeichert. Ihre Eingaben sind erhalten geblieben.',
    ),
    correlationId: '01jd3v8w6zq4x2m7k9c5t1n0ab',
  };
  return (
    <>
      <ErrorPanel error={error} onRetry={() => {}} />
      <ErrorPanel isCompact correlationId="01jd3v8w6zq4x2m7k9c5t1n0ab" onRetry={() => {}} />
      <Notice title={say('Delivery is slower this week', 'Lieferverzögerungen in dieser Woche')}>
        {say('Parcels take a day longer.', 'Pakete brauchen einen Tag länger.')}
      </Notice>
      <Notice tone="success">{say('Your e-mail is confirmed.', 'Ihre E-Mail-Adresse ist bestätigt.')}</Notice>
      <Notice tone="warning" actions={<Button size="sm">{say('Send again', 'Erneut zusenden')}</Button>}>
        {say('Confirm your e-mail to sell.', 'Bestätigen Sie Ihre E-Mail-Adresse, um zu verkaufen.')}
      </Notice>
      <Notice tone="danger" title={say('Payment failed', 'Zahlung fehlgeschlagen')} />
    </>
  );
}

function Progresses() {
  const say = useSay();
  return (
    <Column>
      <ProgressBar
        label={say('Importing', 'Artikelübernahme läuft')}
        value={37}
        valueLabel={say('370 of 1,000', '370 von 1.000')}
      />
      <ProgressBar label={say('Preparing', 'Wird vorbereitet')} isIndeterminate />
      <ProgressBar label={say('Done', 'Fertig')} value={100} tone="success" />
      <Meter label={say('Storage', 'Speicherplatzbelegung')} value={82} tone="warning" />
    </Column>
  );
}

export const statePages: Page[] = [
  { id: 'skeleton', title: 'Skeleton', render: () => <Skeletons /> },
  { id: 'empty-state', title: 'Empty state', render: () => <Empty /> },
  { id: 'error-panel', title: 'Error panel and notice', render: () => <Errors /> },
  { id: 'progress', title: 'Progress', render: () => <Progresses /> },
];
