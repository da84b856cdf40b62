import { useTranslations } from '@highstreet/ui/i18n';
import { Link } from '@highstreet/ui/link';
import { useState } from 'react';
import { requestPasswordReset, useRequestPasswordReset } from '../api/request-password-reset.ts';
import { AuthCard } from '../components/auth-card.tsx';
import { CheckMail } from '../components/check-mail.tsx';
import { MailForm } from '../components/mail-form.tsx';
import { Screen } from '../components/screen.tsx';
import { paths } from '../paths.ts';

export function ForgotPasswordPage() {
  return (
    <Screen>
      <Content />
    </Screen>
  );
}

function Content() {
  const text = useTranslations('identity.forgot');
  const { mutateAsync: send } = useRequestPasswordReset();
  const [email, setEmail] = useState('');
  const [isSent, setSent] = useState(false);
  if (isSent) {
    return (
      <CheckMail
        title={text('checkTitle')}
        intro={text.rich('checkIntro', {
          email,
          strong: (words) => <strong className="font-semibold text-ink">{words}</strong>,
        })}
        send={() => requestPasswordReset(email)}
        onBack={() => setSent(false)}
        backLabel={text('correct')}
      />
    );
  }
  return (
    <AuthCard
      title={text('title')}
      heading={text('heading')}
      intro={text('intro')}
      footer={<Link href={paths.signIn}>{text('back')}</Link>}
    >
      <MailForm
        label={text('form')}
        submitLabel={text('submit')}
        email={email}
        send={send}
        onSent={(typed) => {
          setEmail(typed);
          setSent(true);
        }}
      />
    </AuthCard>
  );
}
