import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Text } from 'react-aria-components/Text';
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from 'react-aria-components/Toast';
import { type ToastMessage, toastQueue } from './toast-queue.tsx';
import { useUiText } from './ui-text.tsx';

export { toast, type ToastMessage, undoToast } from './toast-queue.tsx';

const icons = { neutral: Info, success: CircleCheck, warning: TriangleAlert, danger: CircleAlert };
const tones = {
  neutral: 'text-muted',
  success: 'text-success',
  warning: 'text-warning',
  danger: 'text-danger',
};

/** Where messages appear; once, in the shell. F6 moves the focus there. */
export function ToastRegion() {
  const text = useUiText();
  return (
    <AriaToastRegion
      queue={toastQueue()}
      aria-label={text('toast.region')}
      className="fixed inset-x-3 bottom-20 z-60 flex flex-col gap-2 outline-none sm:inset-x-auto sm:end-6 sm:bottom-6 sm:w-96"
    >
      {({ toast }) => (
        <AriaToast
          toast={toast}
          className="focus-ring toast-motion flex items-start gap-3 rounded-lg border border-line bg-raised py-3 ps-4 pe-2 shadow-float"
        >
          <ToastLine message={toast.content} close={() => toastQueue().close(toast.key)} />
        </AriaToast>
      )}
    </AriaToastRegion>
  );
}

function ToastLine({ message, close }: { message: ToastMessage; close: () => void }) {
  const text = useUiText();
  const tone = message.tone ?? 'neutral';
  const Icon = icons[tone];
  const { action } = message;
  return (
    <>
      <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${tones[tone]}`} />
      <ToastContent className="flex min-w-0 flex-1 flex-col gap-0.5 py-0.5 text-sm wrap-words">
        <Text slot="title" className="font-medium text-ink">
          {message.title}
        </Text>
        {message.description && (
          <Text slot="description" className="text-muted">
            {message.description}
          </Text>
        )}
      </ToastContent>
      {action && (
        <AriaButton
          onPress={() => {
            close();
            action.onAction();
          }}
          className="focus-ring shrink-0 cursor-pointer rounded-md px-2 py-1 text-sm font-semibold text-accent data-hovered:bg-accent-soft"
        >
          {action.label}
        </AriaButton>
      )}
      <AriaButton
        slot="close"
        aria-label={text('toast.dismiss')}
        className="focus-ring flex size-7 shrink-0 cursor-pointer items-center justify-center rounded-md text-muted data-hovered:bg-sunken"
      >
        <X aria-hidden className="size-4" />
      </AriaButton>
    </>
  );
}
