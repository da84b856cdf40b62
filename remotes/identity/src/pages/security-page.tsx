import { useTranslations } from '@highstreet/ui/i18n';
import { useAccount } from '../api/get-account.ts';
import { useSecondFactor } from '../api/get-second-factor.ts';
import { AccountFrame } from '../components/account/account-frame.tsx';
import { PasswordPanel } from '../components/account/password-panel.tsx';
import { ProvidersPanel } from '../components/account/providers-panel.tsx';
import { Answer } from '../components/answer.tsx';
import { PanelSkeleton } from '../components/panel-skeleton.tsx';
import { Screen } from '../components/screen.tsx';
import { SecondFactorPanel } from '../components/second-factor/second-factor-panel.tsx';

export function SecurityPage() {
  return (
    <Screen>
      <Content />
    </Screen>
  );
}

function Content() {
  const text = useTranslations('identity.security');
  const account = useAccount();
  const factor = useSecondFactor();
  return (
    <AccountFrame title={text('title')} description={text('intro')}>
      <Answer query={account} skeleton={<PanelSkeleton count={2} />}>
        {(data) => (
          <>
            <PasswordPanel account={data} />
            <Answer query={factor} skeleton={<PanelSkeleton />}>
              {(state) => <SecondFactorPanel account={data} factor={state} />}
            </Answer>
            <ProvidersPanel linked={data.providers} />
          </>
        )}
      </Answer>
    </AccountFrame>
  );
}
