import type { ReactNode } from 'react';
import { Dialog as AriaDialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { cx } from './cx.tsx';
import { DialogBody } from './dialog.tsx';

export { DialogTrigger as SheetTrigger };

export type SheetProps = {
  title: string;
  description?: ReactNode;
  children?: ReactNode | ((close: () => void) => ReactNode);
  actions?: ReactNode | ((close: () => void) => ReactNode);
  /** Where it comes from. `end` is the right side in left-to-right languages. */
  side?: 'end' | 'start' | 'bottom';
  isOpen?: boolean;
  defaultOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
};

const sides = {
  end: 'sheet-motion-end inset-y-0 end-0 h-full w-[min(28rem,calc(100vw-2.5rem))] border-s',
  start: 'sheet-motion-start inset-y-0 start-0 h-full w-[min(20rem,calc(100vw-2.5rem))] border-e',
  bottom: 'sheet-motion-bottom inset-x-0 bottom-0 max-h-[85dvh] rounded-t-lg border-t',
};

/** A panel that slides in from an edge, for details or filters beside the page. */
export function Sheet({ side = 'end', title, description, children, actions, ...overlay }: SheetProps) {
  return (
    <ModalOverlay
      {...overlay}
      isDismissable
      data-veil
      className="veil-motion fixed inset-0 z-50 overflow-hidden bg-veil"
    >
      <Modal className={cx('absolute flex flex-col border-line bg-raised shadow-float', sides[side])}>
        <AriaDialog className="flex min-h-0 flex-1 flex-col outline-none">
          {({ close }) => (
            <DialogBody title={title} description={description} actions={actions} close={close}>
              {children}
            </DialogBody>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
