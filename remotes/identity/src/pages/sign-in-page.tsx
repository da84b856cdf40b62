import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { messages } from '../messages.ts';

export function SignInPage() {
  return (
    <Messages messages={messages}>
      <Content />
    </Messages>
  );
}

function Content() {
  const text = useTranslations('identity.signIn');
  return (
    <div data-boundary="identity">
      <title>{text('title')}</title>
      <h1 className="font-display text-xl">{text('heading')}</h1>
    </div>
  );
}
