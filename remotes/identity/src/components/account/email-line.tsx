import type { Account } from '@highstreet/identity/contract';
import { Badge } from '@highstreet/ui/badge';
import { Button } from '@highstreet/ui/button';
import { useTranslations } from '@highstreet/ui/i18n';
import { Notice } from '@highstreet/ui/notice';
import { resendVerification } from '../../api/resend-verification.ts';
import { ProblemNotice } from '../form/problem-notice.tsx';
import { clock } from '../form/use-countdown.ts';
import { useResend } from '../use-resend.ts';

/** The address, whether it is verified, and the mail once more when it is not. */
export function EmailLine({ account }: { account: Account }) {
  const text = useTranslations('identity.account');
  const fields = useTranslations('identity.fields');
  return (
    <div className="flex flex-col gap-1.5">
      <p className="text-sm font-medium text-ink">{fields('email')}</p>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink">
        <span className="min-w-0 break-all">{account.email}</span>
        <Badge tone={account.verified ? 'success' : 'warning'} hasDot>
          {text(account.verified ? 'verified' : 'unverified')}
        </Badge>
      </p>
      {!account.verified && <Unverified email={account.email} />}
    </div>
  );
}

function Unverified({ email }: { email: string }) {
  const text = useTranslations('identity.account');
  const resend = useResend(() => resendVerification(email), false);
  return (
    <div className="mt-2 flex flex-col gap-2">
      <Notice
        tone={resend.isSent ? 'success' : 'warning'}
        actions={
          <Button size="sm" isPending={resend.isPending} isDisabled={resend.waits > 0} onPress={resend.run}>
            {resend.waits > 0 ? text('resendIn', { time: clock(resend.waits) }) : text('resend')}
          </Button>
        }
      >
        {text(resend.isSent ? 'resent' : 'unverifiedHint', { email })}
      </Notice>
      <ProblemNotice problem={resend.problem} />
    </div>
  );
}
