import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { ListBoxItem } from 'react-aria-components/ListBox';
import { optionClass } from './overlay-styles.tsx';

/** One choice of a select or combobox. */
export type Choice = {
  id: string;
  label: string;
  description?: string;
  icon?: ReactNode;
  isDisabled?: boolean;
};

/** A row of a select or combobox, with a tick where it is chosen. */
export function Option({ choice }: { choice: Choice }) {
  return (
    <ListBoxItem
      id={choice.id}
      textValue={choice.label}
      isDisabled={choice.isDisabled}
      className={optionClass}
    >
      {({ isSelected }) => (
        <>
          {choice.icon}
          <span className="flex min-w-0 flex-1 flex-col">
            <span className={isSelected ? 'font-medium wrap-words' : 'wrap-words'}>{choice.label}</span>
            {choice.description && (
              <span className="text-xs text-muted wrap-words">{choice.description}</span>
            )}
          </span>
          {isSelected && <Check aria-hidden className="text-accent" />}
        </>
      )}
    </ListBoxItem>
  );
}
