import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { PageHeader } from '@highstreet/ui/page-header';
import { messages } from '../messages.ts';

export function CheckoutPage() {
  return (
    <Messages messages={messages}>
      <Content />
    </Messages>
  );
}

function Content() {
  const text = useTranslations('checkout.home');
  return (
    <div data-boundary="checkout">
      <title>{text('title')}</title>
      <PageHeader variant="display" title={text('title')} />
    </div>
  );
}
