import { useSession } from '@highstreet/federation';
import { Button } from '@highstreet/ui/button';
import { ButtonLink } from '@highstreet/ui/button-link';
import { useTranslations } from '@highstreet/ui/i18n';
import { CircleCheck, Link2Off, MailCheck } from 'lucide-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { resendVerification, useResendVerification } from '../api/resend-verification.ts';
import { useVerifyEmail } from '../api/verify-email.ts';
import { AuthCard } from '../components/auth-card.tsx';
import { CheckMail } from '../components/check-mail.tsx';
import { ProblemNotice } from '../components/form/problem-notice.tsx';
import { slugOf } from '../components/form/sort-problem.ts';
import { MailForm } from '../components/mail-form.tsx';
import { Screen } from '../components/screen.tsx';
import { paths } from '../paths.ts';

export function VerifyEmailPage() {
  return (
    <Screen>
      <Content />
    </Screen>
  );
}

/** Opening the page changes nothing, as mail scanners open links: the button verifies. */
function Content() {
  const text = useTranslations('identity.verify');
  const { token } = useParams();
  const verify = useVerifyEmail();
  if (verify.isSuccess) return <Verified />;
  if (token === undefined || slugOf(verify.error) === 'token-used')
    return <AskAgain hasToken={token !== undefined} />;
  return (
    <AuthCard title={text('title')} heading={text('heading')} icon={<MailCheck />} intro={text('intro')}>
      <div className="flex flex-col gap-4">
        <ProblemNotice problem={verify.error} />
        <Button
          variant="primary"
          isFullWidth
          isPending={verify.isPending}
          onPress={() => verify.mutate(token)}
        >
          {text('submit')}
        </Button>
      </div>
    </AuthCard>
  );
}

function Verified() {
  const text = useTranslations('identity.verify');
  const { status } = useSession();
  const isSignedIn = status === 'signed-in';
  return (
    <AuthCard
      title={text('doneTitle')}
      heading={text('doneHeading')}
      icon={<CircleCheck />}
      intro={text(isSignedIn ? 'doneIntro' : 'doneSignIn')}
    >
      <ButtonLink href={isSignedIn ? '/' : paths.signIn} variant="primary" isFullWidth>
        {text(isSignedIn ? 'continue' : 'signIn')}
      </ButtonLink>
    </AuthCard>
  );
}

function AskAgain({ hasToken }: { hasToken: boolean }) {
  const text = useTranslations('identity.verify');
  const { user } = useSession();
  const { mutateAsync: send } = useResendVerification();
  const [email, setEmail] = useState(user?.email ?? '');
  const [isSent, setSent] = useState(false);
  if (isSent) {
    return (
      <CheckMail
        title={text('checkTitle')}
        intro={text.rich('checkIntro', {
          email,
          strong: (words) => <strong className="font-semibold text-ink">{words}</strong>,
        })}
        send={() => resendVerification(email)}
        onBack={() => setSent(false)}
        backLabel={text('correct')}
      />
    );
  }
  return (
    <AuthCard
      title={text(hasToken ? 'goneTitle' : 'askTitle')}
      heading={text(hasToken ? 'goneHeading' : 'askHeading')}
      icon={hasToken ? <Link2Off /> : <MailCheck />}
      intro={text(hasToken ? 'goneIntro' : 'askIntro')}
    >
      <MailForm
        label={text('form')}
        submitLabel={text('ask')}
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
