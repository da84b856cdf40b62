import type { Account } from '@highstreet/identity/contract';

/** What every dialog of the second factor takes. */
export interface FactorDialogProps {
  account: Account;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}
