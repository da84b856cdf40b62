import type { FormEvent, ReactNode } from 'react';

type Props = {
  onSubmit: (event: FormEvent) => void;
  label?: string;
  className?: string;
  children: ReactNode;
};

/** `method="post"`: should a form ever leave without our code, no password stands in an address. */
export function Form({ onSubmit, label, className = 'flex flex-col gap-5', children }: Props) {
  return (
    <form noValidate method="post" aria-label={label} onSubmit={onSubmit} className={className}>
      {children}
    </form>
  );
}
