import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { PageHeader } from '@highstreet/ui/page-header';
import { messages } from '../messages.ts';

export function InventoryPage() {
  return (
    <Messages messages={messages}>
      <Content />
    </Messages>
  );
}

function Content() {
  const text = useTranslations('inventory.home');
  return (
    <div data-boundary="inventory">
      <title>{text('title')}</title>
      <PageHeader variant="display" title={text('title')} />
    </div>
  );
}
