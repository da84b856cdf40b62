import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { cx } from './cx.tsx';
import { IconButton } from './icon-button.tsx';
import { useUiText } from './ui-text.tsx';

export { DialogTrigger };

export type DialogProps = {
  title: string;
  description?: ReactNode;
  children?: ReactNode | ((close: () => void) => ReactNode);
  /** Buttons at the bottom; the main one last. */
  actions?: ReactNode | ((close: () => void) => ReactNode);
  size?: 'sm' | 'md' | 'lg';
  /** `alertdialog` when the person must answer. */
  role?: 'dialog' | 'alertdialog';
  /** Closes by a press outside; false for forms with much input. */
  isDismissable?: boolean;
  /** False while something runs that must not be left: no close button, and Escape does nothing. */
  isClosable?: boolean;
  isOpen?: boolean;
  defaultOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
};

const widths = { sm: 'sm:max-w-sm', md: 'sm:max-w-lg', lg: 'sm:max-w-3xl' };

/** A modal window; on a phone it sits at the bottom edge. Either inside a `DialogTrigger` or with `isOpen`. */
export function Dialog({ size = 'md', isDismissable = true, isClosable = true, ...props }: DialogProps) {
  const { title, description, children, actions, role, ...overlay } = props;
  return (
    <ModalOverlay
      {...overlay}
      isDismissable={isDismissable && isClosable}
      isKeyboardDismissDisabled={!isClosable}
      data-veil
      className="veil-motion fixed inset-0 z-50 flex items-end justify-center bg-veil p-0 sm:items-center sm:p-6"
    >
      <Modal
        className={cx(
          'overlay-motion flex max-h-[92dvh] w-full flex-col overflow-hidden rounded-t-lg border border-line bg-raised shadow-float sm:max-h-[85dvh] sm:rounded-lg',
          widths[size],
        )}
      >
        <AriaDialog role={role} className="flex min-h-0 flex-1 flex-col outline-none">
          {({ close }) => (
            <DialogBody
              title={title}
              description={description}
              actions={actions}
              close={close}
              isClosable={isClosable}
            >
              {children}
            </DialogBody>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

type BodyProps = Pick<DialogProps, 'title' | 'description' | 'actions' | 'children' | 'isClosable'> & {
  close: () => void;
};

/** Title, scrolling content and actions; shared by dialog and sheet. */
export function DialogBody({ title, description, isClosable = true, close, ...parts }: BodyProps) {
  const { actions, children } = parts;
  const text = useUiText();
  const content = typeof children === 'function' ? children(close) : children;
  const buttons = typeof actions === 'function' ? actions(close) : actions;
  return (
    <>
      <header className="flex items-start justify-between gap-4 px-5 pt-5 pb-3 sm:px-6">
        <div className="flex min-w-0 flex-col gap-1">
          <Heading slot="title" className="text-lg font-semibold tracking-tight text-ink wrap-words">
            {title}
          </Heading>
          {description && <p className="text-sm text-muted wrap-words">{description}</p>}
        </div>
        {isClosable && (
          <IconButton label={text('dialog.close')} icon={<X />} size="sm" onPress={close} className="-me-2" />
        )}
      </header>
      {content !== undefined && (
        <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pb-5 sm:px-6">{content}</div>
      )}
      {buttons && (
        <footer className="flex flex-col-reverse gap-2 border-t border-line px-5 py-4 sm:flex-row sm:justify-end sm:px-6">
          {buttons}
        </footer>
      )}
    </>
  );
}
