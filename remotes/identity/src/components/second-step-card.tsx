import { Button } from '@highstreet/ui/button';
import { useTranslations } from '@highstreet/ui/i18n';
import { ShieldCheck } from 'lucide-react';
import { AuthCard } from './auth-card.tsx';
import { SecondStepForm } from './second-step-form.tsx';
import type { useSignInFlow } from './use-sign-in-flow.ts';

type Flow = Pick<ReturnType<typeof useSignInFlow>, 'finish' | 'isDone' | 'email' | 'restart'>;

/** Asks for the second factor: the password was right, there is no session yet. */
export function SecondStepCard({ flow, challenge }: { flow: Flow; challenge: string }) {
  const text = useTranslations('identity.secondStep');
  return (
    <AuthCard
      title={text('title')}
      heading={text('heading')}
      icon={<ShieldCheck />}
      intro={flow.email === '' ? text('intro') : text('introFor', { email: flow.email })}
      footer={
        <Button variant="quiet" size="sm" onPress={flow.restart}>
          {text('back')}
        </Button>
      }
    >
      <SecondStepForm challenge={challenge} onGrant={flow.finish} isLeaving={flow.isDone} />
    </AuthCard>
  );
}
