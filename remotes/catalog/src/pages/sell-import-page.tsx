import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { PageHeader } from '@highstreet/ui/page-header';
import { useNavigate, useSearchParams } from 'react-router';
import { ImportFlow } from '../components/import/import-flow.tsx';
import { ImportHistory } from '../components/import/import-history.tsx';
import { StartImport } from '../components/import/start-import.tsx';
import { paths, toImport } from '../paths.ts';
import { sellMessages } from '../sell-messages.ts';

export function SellImportPage() {
  return (
    <Messages messages={sellMessages}>
      <Content />
    </Messages>
  );
}

/** The address names the import that is shown, so that one can leave and come back. */
function Content() {
  const text = useTranslations('catalogSell.import');
  const navigate = useNavigate();
  const id = useSearchParams()[0].get('id');
  const open = (address: string) => void navigate(address);
  return (
    <div data-boundary="catalog">
      <title>{text('title')}</title>
      <PageHeader
        title={text('heading')}
        description={id === null ? text('lead') : undefined}
        crumbs={[{ label: text('toProductList'), href: paths.sellProducts }, { label: text('heading') }]}
      />
      {id === null ? (
        <div className="flex flex-col gap-10">
          <StartImport onUploaded={(uploaded) => open(toImport(uploaded))} />
          <ImportHistory />
        </div>
      ) : (
        <ImportFlow key={id} id={id} onLeave={() => open(paths.sellImport)} />
      )}
    </div>
  );
}
