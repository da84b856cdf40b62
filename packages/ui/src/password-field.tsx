import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from './icon-button.tsx';
import { cx } from './cx.tsx';
import { passwordStrength, type Strength } from './password-strength.tsx';
import { TextField, type TextFieldProps } from './text-field.tsx';
import { useUiText } from './ui-text.tsx';

export type PasswordFieldProps = Omit<TextFieldProps, 'type' | 'prefix' | 'suffix' | 'rows'> & {
  /** Where a new password is chosen. */
  showStrength?: boolean;
};

/** A password that can be looked at before it is sent. */
export function PasswordField({ showStrength, autoComplete, className, ...rest }: PasswordFieldProps) {
  const text = useUiText();
  const [isShown, setIsShown] = useState(false);
  return (
    <div className={cx('flex flex-col gap-2', className)}>
      <TextField
        autoComplete={autoComplete ?? (showStrength ? 'new-password' : 'current-password')}
        {...rest}
        type={isShown ? 'text' : 'password'}
        suffix={
          <IconButton
            size="sm"
            className="-me-2"
            label={isShown ? text('password.hide') : text('password.show')}
            icon={isShown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
            onPress={() => setIsShown(!isShown)}
          />
        }
      />
      {showStrength && <StrengthBar strength={passwordStrength(rest.value ?? '')} />}
    </div>
  );
}

const order: Strength[] = ['weak', 'fair', 'good', 'strong'];
const fills = { none: '', weak: 'bg-danger', fair: 'bg-warning', good: 'bg-success', strong: 'bg-success' };

function StrengthBar({ strength }: { strength: Strength }) {
  const text = useUiText();
  const reached = order.indexOf(strength);
  return (
    <div className="flex items-center gap-3">
      <div aria-hidden className="grid flex-1 grid-cols-4 gap-1">
        {order.map((step, index) => (
          <span
            key={step}
            className={cx(
              'h-1 rounded-full transition-colors',
              index <= reached ? fills[strength] : 'bg-line',
            )}
          />
        ))}
      </div>
      <span aria-live="polite" className="text-xs text-muted">
        {strength === 'none' ? '' : text('password.strength', { level: strength })}
      </span>
    </div>
  );
}
