import { safeNextPath } from '@highstreet/federation';
import { useTranslations } from '@highstreet/ui/i18n';
import { Link } from '@highstreet/ui/link';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { resendVerification } from '../api/resend-verification.ts';
import { AuthCard } from '../components/auth-card.tsx';
import { CheckMail } from '../components/check-mail.tsx';
import { ProviderButtons } from '../components/provider-buttons.tsx';
import { Screen } from '../components/screen.tsx';
import { SignUpForm } from '../components/sign-up-form.tsx';
import { paths, withNext } from '../paths.ts';

export function SignUpPage() {
  return (
    <Screen>
      <Content />
    </Screen>
  );
}

function Content() {
  const text = useTranslations('identity.signUp');
  const [params] = useSearchParams();
  const next = safeNextPath(params.get('next'));
  const [values, setValues] = useState({ name: '', email: '', password: '' });
  const [isSent, setSent] = useState(false);
  const signIn = withNext(paths.signIn, next);
  if (isSent) {
    return (
      <CheckMail
        title={text('checkTitle')}
        intro={text.rich('checkIntro', {
          email: values.email,
          strong: (words) => <strong className="font-semibold text-ink">{words}</strong>,
        })}
        send={() => resendVerification(values.email)}
        onBack={() => setSent(false)}
        backLabel={text('correct')}
      />
    );
  }
  return (
    <AuthCard
      title={text('title')}
      heading={text('heading')}
      intro={text.rich('intro', { link: (words) => <Link href={signIn}>{words}</Link> })}
    >
      <SignUpForm
        values={values}
        onSent={(input) => {
          setValues(input);
          setSent(true);
        }}
      />
      <ProviderButtons next={next} />
    </AuthCard>
  );
}
