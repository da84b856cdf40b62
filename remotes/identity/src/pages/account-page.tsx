import { useTranslations } from '@highstreet/ui/i18n';
import { useAccount } from '../api/get-account.ts';
import { AccountFrame } from '../components/account/account-frame.tsx';
import { DeletePanel } from '../components/account/delete-panel.tsx';
import { DisplayPanel } from '../components/account/display-panel.tsx';
import { ProfilePanel } from '../components/account/profile-panel.tsx';
import { Answer } from '../components/answer.tsx';
import { PanelSkeleton } from '../components/panel-skeleton.tsx';
import { Screen } from '../components/screen.tsx';

export function AccountPage() {
  return (
    <Screen>
      <Content />
    </Screen>
  );
}

function Content() {
  const text = useTranslations('identity.account');
  const account = useAccount();
  return (
    <AccountFrame title={text('title')} description={text('intro')}>
      <Answer query={account} skeleton={<PanelSkeleton count={2} />}>
        {(data) => (
          <>
            <ProfilePanel account={data} />
            <DisplayPanel />
            <DeletePanel account={data} />
          </>
        )}
      </Answer>
    </AccountFrame>
  );
}
