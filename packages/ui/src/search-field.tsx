import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import {
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaSearchFieldProps,
} from 'react-aria-components/SearchField';
import { cx } from './cx.tsx';
import { FieldLabel, fieldClass, inputBox, inputText } from './field.tsx';
import { useUiText } from './ui-text.tsx';

export type SearchFieldProps = Omit<AriaSearchFieldProps, 'className' | 'children' | 'style'> & {
  /** Default: the word for "Search". Hidden unless `isLabelShown`. */
  label?: string;
  isLabelShown?: boolean;
  placeholder?: string;
  className?: string;
  inputRef?: Ref<HTMLInputElement>;
};

/** Filters what is on the page. For search over everything, with suggestions, use `SearchBox`. */
export function SearchField({
  label,
  isLabelShown,
  placeholder,
  className,
  inputRef,
  ...rest
}: SearchFieldProps) {
  const text = useUiText();
  return (
    <AriaSearchField {...rest} className={cx('group', fieldClass, className)}>
      <FieldLabel label={label ?? text('search.label')} isLabelHidden={!isLabelShown} />
      <Group className={inputBox}>
        <Search aria-hidden className="ms-3 size-4 shrink-0 text-muted" />
        <Input
          ref={inputRef}
          placeholder={placeholder}
          className={cx(inputText, '[&::-webkit-search-cancel-button]:hidden')}
        />
        <Button
          aria-label={text('search.clear')}
          className="focus-ring me-1 flex size-8 shrink-0 cursor-pointer items-center justify-center rounded-md text-muted group-data-empty:invisible data-hovered:bg-sunken"
        >
          <X aria-hidden className="size-4" />
        </Button>
      </Group>
    </AriaSearchField>
  );
}
