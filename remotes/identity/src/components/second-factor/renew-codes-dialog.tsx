import { Dialog } from '@highstreet/ui/dialog';
import { useTranslations } from '@highstreet/ui/i18n';
import { useState } from 'react';
import { useRenewBackupCodes } from '../../api/renew-backup-codes.ts';
import { ProofForm } from '../account/proof-form.tsx';
import { BackupCodes } from './backup-codes.tsx';
import type { FactorDialogProps } from './dialog-props.ts';

export function RenewCodesDialog({ isOpen, onOpenChange, account }: FactorDialogProps) {
  const text = useTranslations('identity.secondFactor');
  return (
    <Dialog title={text('renewTitle')} isOpen={isOpen} onOpenChange={onOpenChange} isDismissable={false}>
      {(close) => <Steps account={account} close={close} />}
    </Dialog>
  );
}

function Steps({ account, close }: Pick<FactorDialogProps, 'account'> & { close: () => void }) {
  const text = useTranslations('identity.secondFactor');
  const { mutateAsync: renew } = useRenewBackupCodes();
  const [codes, setCodes] = useState<string[] | null>(null);
  if (codes !== null) return <BackupCodes codes={codes} email={account.email} onDone={close} />;
  return (
    <div className="flex flex-col gap-5">
      <p className="text-sm text-muted wrap-words">{text('renewText')}</p>
      <ProofForm
        account={account}
        confirmLabel={text('renewConfirm')}
        onCancel={close}
        run={async (proof) => setCodes((await renew(proof)).codes)}
      />
    </div>
  );
}
