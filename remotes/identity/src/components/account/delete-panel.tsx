import { useSession } from '@highstreet/federation';
import type { Account } from '@highstreet/identity/contract';
import { Button } from '@highstreet/ui/button';
import { useTranslations } from '@highstreet/ui/i18n';
import { Panel } from '@highstreet/ui/panel';
import { toast } from '@highstreet/ui/toast';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useDeleteAccount } from '../../api/delete-account.ts';
import { ProofDialog } from './proof-dialog.tsx';

const losses = ['data', 'devices', 'keys', 'rest'] as const;

/** Deletes the own account: says what is lost and asks for the password. */
export function DeletePanel({ account }: { account: Account }) {
  const text = useTranslations('identity.delete');
  const [isOpen, setOpen] = useState(false);
  const leave = useFarewell();
  const { mutateAsync: remove } = useDeleteAccount();
  return (
    <Panel title={text('title')} description={text('intro')}>
      <Button variant="danger" onPress={() => setOpen(true)}>
        {text('open')}
      </Button>
      <ProofDialog
        account={account}
        title={text('heading')}
        confirmLabel={text('confirm')}
        tone="danger"
        isOpen={isOpen}
        onOpenChange={setOpen}
        run={async (proof) => {
          await remove(proof);
          await leave();
        }}
      >
        <p>{text('consequences')}</p>
        <ul className="mt-2 flex list-disc flex-col gap-1 ps-5">
          {losses.map((loss) => (
            <li key={loss}>{text(loss)}</li>
          ))}
        </ul>
      </ProofDialog>
    </Panel>
  );
}

/** The home page first, as the account page is not for the anonymous; then the session ends here too. */
function useFarewell(): () => Promise<void> {
  const text = useTranslations('identity.delete');
  const navigate = useNavigate();
  const { signOut } = useSession();
  return async () => {
    await navigate('/', { replace: true });
    await signOut();
    toast({ title: text('done'), description: text('doneHint'), tone: 'success' });
  };
}
