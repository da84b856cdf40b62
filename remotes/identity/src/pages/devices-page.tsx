import { RowsSkeleton } from '@highstreet/ui/card-skeleton';
import { useTranslations } from '@highstreet/ui/i18n';
import { useSessions } from '../api/list-sessions.ts';
import { AccountFrame } from '../components/account/account-frame.tsx';
import { Answer } from '../components/answer.tsx';
import { DeviceList } from '../components/devices/device-list.tsx';
import { Screen } from '../components/screen.tsx';

export function DevicesPage() {
  return (
    <Screen>
      <Content />
    </Screen>
  );
}

function Content() {
  const text = useTranslations('identity.devices');
  const sessions = useSessions();
  return (
    <AccountFrame title={text('title')} description={text('intro')}>
      <Answer query={sessions} skeleton={<RowsSkeleton count={3} />}>
        {(data) => <DeviceList sessions={data.items} />}
      </Answer>
    </AccountFrame>
  );
}
