import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { useUiText } from './ui-text.tsx';

export type ConfirmDialogProps = {
  title: string;
  children?: ReactNode;
  /** What happens, as a verb: "Delete account". */
  confirmLabel?: string;
  tone?: 'danger' | 'primary';
  /** May return a promise; the dialog stays, busy, until it settles, and closes when it resolves. */
  onConfirm: () => void | Promise<unknown>;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
};

/** Asks before something that cannot be undone. Where it can be undone, act and offer `undoToast` instead. */
export function ConfirmDialog({ tone = 'danger', onConfirm, ...props }: ConfirmDialogProps) {
  const { title, children, confirmLabel, isOpen, onOpenChange } = props;
  const text = useUiText();
  const [isPending, setIsPending] = useState(false);
  async function confirm(close: () => void) {
    setIsPending(true);
    try {
      await onConfirm();
      close();
    } finally {
      setIsPending(false);
    }
  }
  return (
    <Dialog
      role="alertdialog"
      size="sm"
      title={title}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={(close) => (
        <>
          <Button onPress={close} isDisabled={isPending}>
            {text('dialog.cancel')}
          </Button>
          <Button variant={tone} isPending={isPending} autoFocus onPress={() => void confirm(close)}>
            {confirmLabel ?? text('dialog.confirm')}
          </Button>
        </>
      )}
    >
      {children && <div className="text-sm text-muted wrap-words">{children}</div>}
    </Dialog>
  );
}
