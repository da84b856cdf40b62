import { Button, type ButtonVariant } from '@highstreet/ui/button';
import type { ReactNode } from 'react';

type Props = {
  /** The state of the form: `useProblemForm` gives it. */
  form: { isPending: boolean; waits: number };
  variant?: ButtonVariant;
  isFullWidth?: boolean;
  children: ReactNode;
};

/** Sends a form; busy while it is on its way, closed while the API asks to wait. */
export function SubmitButton({ form, variant = 'primary', isFullWidth, children }: Props) {
  return (
    <Button
      type="submit"
      variant={variant}
      isFullWidth={isFullWidth}
      isPending={form.isPending}
      isDisabled={form.waits > 0}
    >
      {children}
    </Button>
  );
}
