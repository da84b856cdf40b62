import { useTranslations } from '@highstreet/ui/i18n';
import { Link } from '@highstreet/ui/link';
import { Notice } from '@highstreet/ui/notice';
import { AuthCard } from '../components/auth-card.tsx';
import { AuthSkeleton } from '../components/auth-skeleton.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { ProviderButtons } from '../components/provider-buttons.tsx';
import { Screen } from '../components/screen.tsx';
import { SecondStepCard } from '../components/second-step-card.tsx';
import { SignInForm } from '../components/sign-in-form.tsx';
import { useSignInFlow } from '../components/use-sign-in-flow.ts';
import { paths, withNext } from '../paths.ts';

export function SignInPage() {
  return (
    <Screen>
      <Content />
    </Screen>
  );
}

function Content() {
  const text = useTranslations('identity.signIn');
  const flow = useSignInFlow();
  if (flow.isLooking) {
    return (
      <>
        <PageTitle>{text('title')}</PageTitle>
        <AuthSkeleton />
      </>
    );
  }
  if (flow.challenge !== null) return <SecondStepCard flow={flow} challenge={flow.challenge} />;
  return (
    <AuthCard
      title={text('title')}
      heading={text('heading')}
      intro={text.rich('intro', {
        link: (words) => <Link href={withNext(paths.signUp, flow.next)}>{words}</Link>,
      })}
    >
      <SignInNotice problem={flow.problem} hasExpired={flow.hasExpired} />
      <SignInForm email={flow.email} onAnswer={flow.answer} isLeaving={flow.isDone} />
      <ProviderButtons next={flow.next} />
    </AuthCard>
  );
}

/** Kinds of problem that a provider's sign-in ends with; an address may say anything. */
const known = new Set(['oidc-state', 'oidc-refused', 'oidc-unverified', 'unavailable', 'limit-reached']);

/** Why the person is here again: the second step took too long, or a provider did not sign them in. */
function SignInNotice({ problem, hasExpired }: { problem: string | null; hasExpired: boolean }) {
  const text = useTranslations('identity.signIn');
  const problems = useTranslations('identity.problems');
  if (hasExpired) {
    return (
      <Notice tone="warning" className="mb-5">
        {text('expired')}
      </Notice>
    );
  }
  if (problem === null) return null;
  return (
    <Notice tone="danger" className="mb-5">
      {problems(known.has(problem) ? problem : 'oidc-refused')}
    </Notice>
  );
}
