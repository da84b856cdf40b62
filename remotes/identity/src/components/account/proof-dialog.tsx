import type { Account, Confirmation } from '@highstreet/identity/contract';
import { Dialog } from '@highstreet/ui/dialog';
import type { ReactNode } from 'react';
import { ProofForm } from './proof-form.tsx';

type Props = {
  account: Pick<Account, 'email' | 'hasPassword'>;
  title: string;
  confirmLabel: string;
  tone?: 'danger' | 'primary';
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Takes the step; a refusal is shown in the dialog. */
  run: (proof: Confirmation) => Promise<unknown>;
  children?: ReactNode;
};

/** Asks for the password before a step that must not be taken by someone who found an open browser. */
export function ProofDialog({
  account,
  title,
  confirmLabel,
  tone,
  isOpen,
  onOpenChange,
  run,
  children,
}: Props) {
  return (
    <Dialog title={title} isOpen={isOpen} onOpenChange={onOpenChange} isDismissable={false}>
      {(close) => (
        <div className="flex flex-col gap-5">
          {children && <div className="text-sm text-muted wrap-words">{children}</div>}
          <ProofForm
            account={account}
            confirmLabel={confirmLabel}
            tone={tone}
            onCancel={close}
            run={async (proof) => {
              await run(proof);
              close();
            }}
          />
        </div>
      )}
    </Dialog>
  );
}
