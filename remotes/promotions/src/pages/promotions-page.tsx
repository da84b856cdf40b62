import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { PageHeader } from '@highstreet/ui/page-header';
import { messages } from '../messages.ts';

export function PromotionsPage() {
  return (
    <Messages messages={messages}>
      <Content />
    </Messages>
  );
}

function Content() {
  const text = useTranslations('promotions.home');
  return (
    <div data-boundary="promotions">
      <title>{text('title')}</title>
      <PageHeader variant="display" title={text('title')} />
    </div>
  );
}
