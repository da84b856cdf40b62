import { ButtonLink } from '@highstreet/ui/button-link';
import { useTranslations } from '@highstreet/ui/i18n';
import { Link } from '@highstreet/ui/link';
import { CircleCheck, Link2Off } from 'lucide-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { AuthCard } from '../components/auth-card.tsx';
import { ResetForm } from '../components/reset-form.tsx';
import { Screen } from '../components/screen.tsx';
import { paths } from '../paths.ts';

export function ResetPasswordPage() {
  return (
    <Screen>
      <Content />
    </Screen>
  );
}

function Content() {
  const text = useTranslations('identity.reset');
  const { token = '' } = useParams();
  const [state, setState] = useState<'form' | 'done' | 'gone'>('form');
  if (state === 'done') {
    return (
      <AuthCard
        title={text('doneTitle')}
        heading={text('doneHeading')}
        icon={<CircleCheck />}
        intro={text('doneIntro')}
      >
        <ButtonLink href={paths.signIn} variant="primary" isFullWidth>
          {text('signIn')}
        </ButtonLink>
      </AuthCard>
    );
  }
  if (state === 'gone') {
    return (
      <AuthCard
        title={text('goneTitle')}
        heading={text('goneHeading')}
        icon={<Link2Off />}
        intro={text('goneIntro')}
      >
        <ButtonLink href={paths.forgotPassword} variant="primary" isFullWidth>
          {text('again')}
        </ButtonLink>
      </AuthCard>
    );
  }
  return (
    <AuthCard
      title={text('title')}
      heading={text('heading')}
      intro={text('intro')}
      footer={<Link href={paths.signIn}>{text('back')}</Link>}
    >
      <ResetForm token={token} onDone={() => setState('done')} onGone={() => setState('gone')} />
    </AuthCard>
  );
}
