import { Button } from '@highstreet/ui/button';
import { useTranslations } from '@highstreet/ui/i18n';
import { Notice } from '@highstreet/ui/notice';
import { MailCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { AuthCard } from './auth-card.tsx';
import { ProblemNotice } from './form/problem-notice.tsx';
import { useResend } from './use-resend.ts';
import { clock } from './form/use-countdown.ts';

type Props = {
  title: string;
  intro: ReactNode;
  /** Sends the same mail once more. */
  send: () => Promise<unknown>;
  onBack: () => void;
  backLabel: string;
};

/** After a mail was asked for. It never says whether the address is known. */
export function CheckMail({ title, intro, send, onBack, backLabel }: Props) {
  const text = useTranslations('identity.checkMail');
  const resend = useResend(send);
  return (
    <AuthCard title={title} heading={text('heading')} icon={<MailCheck />} intro={intro}>
      <div className="flex flex-col gap-4">
        <p className="text-sm text-muted wrap-words">{text('hint')}</p>
        {resend.isSent && <Notice tone="success">{text('sentAgain')}</Notice>}
        <ProblemNotice problem={resend.problem} />
        <div className="flex flex-col gap-2">
          <Button isFullWidth isPending={resend.isPending} isDisabled={resend.waits > 0} onPress={resend.run}>
            {resend.waits > 0 ? text('resendIn', { time: clock(resend.waits) }) : text('resend')}
          </Button>
          <Button variant="quiet" isFullWidth onPress={onBack}>
            {backLabel}
          </Button>
        </div>
      </div>
    </AuthCard>
  );
}
