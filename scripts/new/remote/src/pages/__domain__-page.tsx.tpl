import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { PageHeader } from '@highstreet/ui/page-header';
import { messages } from '../messages.ts';

export function __Domain__Page() {
  return (
    <Messages messages={messages}>
      <Content />
    </Messages>
  );
}

function Content() {
  const text = useTranslations('__domain__.home');
  return (
    <div data-boundary="__domain__">
      <title>{text('title')}</title>
      <PageHeader variant="display" title={text('title')} />
    </div>
  );
}
