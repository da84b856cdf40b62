import { SearchField } from '@highstreet/ui/search-field';
import { useEffect, useRef, useState } from 'react';

type Props = {
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string | undefined) => void;
  className?: string;
};

/** The API is asked when the person pauses this long while typing, in ms. */
const PAUSE_MS = 250;

/** Shows at once what is typed and asks after a pause; follows the address when that changes from elsewhere. */
export function TypedSearch({ label, placeholder, value, onChange, className }: Props) {
  const [typed, setTyped] = useState(value);
  const [sent, setSent] = useState(value);
  const [seen, setSeen] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  if (value !== seen) {
    setSeen(value);
    if (value !== sent) {
      setSent(value);
      setTyped(value);
    }
  }
  function change(next: string): void {
    setTyped(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setSent(next.trim());
      onChange(next.trim() || undefined);
    }, PAUSE_MS);
  }
  return (
    <SearchField
      className={className}
      label={label}
      placeholder={placeholder}
      value={typed}
      onChange={change}
      maxLength={128}
    />
  );
}
