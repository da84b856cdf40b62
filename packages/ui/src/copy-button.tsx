import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from './button.tsx';
import type { ButtonSize, ButtonVariant } from './button-styles.tsx';
import { IconButton } from './icon-button.tsx';
import { useUiText } from './ui-text.tsx';

export type CopyButtonProps = {
  /** What is put on the clipboard. */
  value: string;
  /** Default: the word for "Copy". */
  label?: string;
  /** Shows only the icon. */
  isIconOnly?: boolean;
  size?: ButtonSize;
  variant?: ButtonVariant;
  className?: string;
};

/** Copies a text and says so for two seconds. */
export function CopyButton({ value, label, isIconOnly, size = 'sm', ...props }: CopyButtonProps) {
  const { variant = 'secondary', className } = props;
  const text = useUiText();
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const name = isCopied ? text('copy.copied') : (label ?? text('copy.copy'));
  const icon = isCopied ? <Check aria-hidden className="text-success" /> : <Copy aria-hidden />;
  const copy = () => void navigator.clipboard.writeText(value).then(() => setIsCopied(true));
  if (isIconOnly) {
    return (
      <IconButton
        label={name}
        icon={icon}
        size={size}
        variant={variant}
        onPress={copy}
        className={className}
      />
    );
  }
  return (
    <Button icon={icon} size={size} variant={variant} onPress={copy} className={className}>
      <span aria-live="polite">{name}</span>
    </Button>
  );
}
