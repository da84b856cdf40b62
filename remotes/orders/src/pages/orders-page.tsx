import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { PageHeader } from '@highstreet/ui/page-header';
import { messages } from '../messages.ts';

export function OrdersPage() {
  return (
    <Messages messages={messages}>
      <Content />
    </Messages>
  );
}

function Content() {
  const text = useTranslations('orders.home');
  return (
    <div data-boundary="orders">
      <title>{text('title')}</title>
      <PageHeader variant="display" title={text('title')} />
    </div>
  );
}
