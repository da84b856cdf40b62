import type { SecondFactorSetup } from '@highstreet/identity/contract';
import { Dialog } from '@highstreet/ui/dialog';
import { useTranslations } from '@highstreet/ui/i18n';
import { Stepper } from '@highstreet/ui/stepper';
import { useState } from 'react';
import { useSetUpSecondFactor } from '../../api/set-up-second-factor.ts';
import { ProofForm } from '../account/proof-form.tsx';
import { BackupCodes } from './backup-codes.tsx';
import type { FactorDialogProps } from './dialog-props.ts';
import { ScanStep } from './scan-step.tsx';

export function SetUpDialog({ isOpen, onOpenChange, account }: FactorDialogProps) {
  const text = useTranslations('identity.secondFactor');
  return (
    <Dialog title={text('setUpTitle')} isOpen={isOpen} onOpenChange={onOpenChange} isDismissable={false}>
      {(close) => <Steps account={account} close={close} />}
    </Dialog>
  );
}

/** Proof, then the secret and a code of it, then the backup codes. */
function Steps({ account, close }: Pick<FactorDialogProps, 'account'> & { close: () => void }) {
  const text = useTranslations('identity.secondFactor');
  const { mutateAsync: setUp } = useSetUpSecondFactor();
  const [setup, setSetup] = useState<SecondFactorSetup | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const current = codes !== null ? 'codes' : setup !== null ? 'scan' : 'proof';
  return (
    <div className="flex flex-col gap-6">
      <Stepper
        current={current}
        steps={[
          { id: 'proof', label: text('stepProof') },
          { id: 'scan', label: text('stepScan') },
          { id: 'codes', label: text('stepCodes') },
        ]}
      />
      {codes !== null ? (
        <BackupCodes codes={codes} email={account.email} onDone={close} />
      ) : setup !== null ? (
        <ScanStep setup={setup} onCancel={close} onCodes={setCodes} />
      ) : (
        <ProofForm
          account={account}
          confirmLabel={text('continue')}
          onCancel={close}
          run={async (proof) => setSetup(await setUp(proof))}
        />
      )}
    </div>
  );
}
