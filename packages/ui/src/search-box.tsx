import { Search, X } from 'lucide-react';
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  type RefObject,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { ComboBox, ComboBoxStateContext } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { cx } from './cx.tsx';
import { inputText } from './field.tsx';
import { IconButton } from './icon-button.tsx';
import { listClass, optionClass, panelClass } from './overlay-styles.tsx';
import { useUiText } from './ui-text.tsx';

export type Suggestion = { id: string; label: string; description?: string; icon?: ReactNode; href?: string };

export type SearchBoxProps = {
  value: string;
  /** On every letter: ask for suggestions, after a short wait. */
  onChange: (text: string) => void;
  /** On Enter without a chosen suggestion. */
  onSearch: (text: string) => void;
  suggestions?: readonly Suggestion[];
  /** For suggestions without `href`. */
  onPick?: (id: string) => void;
  label?: string;
  placeholder?: string;
  size?: 'md' | 'lg';
  /** A key that focuses it, shown at the end: `/`. */
  keyHint?: string;
  className?: string;
  inputRef?: Ref<HTMLInputElement>;
};

const box =
  'focus-box flex w-full items-center rounded-full border border-edge/60 bg-surface transition-colors data-hovered:border-edge';

/** Search over everything, with suggestions that keys can reach. */
export function SearchBox({ value, onChange, onSearch, suggestions = [], ...props }: SearchBoxProps) {
  const { onPick, label, placeholder, size = 'md', keyHint, className, inputRef } = props;
  const text = useUiText();
  const [isOpen, setIsOpen] = useState(false);
  const awaitedRef = useRef(false);
  const name = label ?? text('search.label');
  function searchOnEnter(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key === 'Enter' || event.key === 'Escape') awaitedRef.current = false;
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    if (event.target.getAttribute('aria-activedescendant')) return;
    setIsOpen(false);
    onSearch(event.target.value.trim());
  }
  return (
    <div
      role="search"
      aria-label={name}
      className={className}
      onKeyDownCapture={searchOnEnter}
      onInput={() => {
        awaitedRef.current = true;
      }}
    >
      <ComboBox<Suggestion>
        items={isOpen || value ? suggestions : []}
        inputValue={value}
        onInputChange={onChange}
        onOpenChange={setIsOpen}
        onChange={(key) => key !== null && onPick?.(String(key))}
        allowsCustomValue
        defaultFilter={() => true}
      >
        <Label className="sr-only">{name}</Label>
        <Group className={cx(box, size === 'lg' ? 'min-h-12' : 'min-h-10')}>
          <Search aria-hidden className="ms-4 size-4.5 shrink-0 text-muted" />
          <Input
            ref={inputRef}
            type="text"
            inputMode="search"
            enterKeyHint="search"
            placeholder={placeholder}
            className={inputText}
          />
          {value !== '' ? (
            <IconButton
              slot={null}
              label={text('search.clear')}
              icon={<X aria-hidden />}
              size="sm"
              isRound
              // Escape does the same; while the list is open everything else is hidden from assistive technology.
              excludeFromTabOrder
              className="me-1.5"
              onPress={() => onChange('')}
            />
          ) : (
            keyHint && <KeyHint>{keyHint}</KeyHint>
          )}
        </Group>
        <OpenOnArrival awaitedRef={awaitedRef} count={suggestions.length} />
        <SuggestionList />
      </ComboBox>
    </div>
  );
}

/** The combobox opens only while letters are typed; suggestions come after them. */
function OpenOnArrival({ awaitedRef, count }: { awaitedRef: RefObject<boolean>; count: number }) {
  const state = useContext(ComboBoxStateContext);
  useEffect(() => {
    if (!awaitedRef.current || state === null || count === 0) return;
    awaitedRef.current = false;
    if (state.isFocused && !state.isOpen) state.open(null, 'input');
  });
  return null;
}

function KeyHint({ children }: { children: string }) {
  return (
    <kbd
      aria-hidden
      className="me-3 hidden rounded-sm border border-line bg-paper px-1.5 font-sans text-xs text-muted md:block"
    >
      {children}
    </kbd>
  );
}

function SuggestionList() {
  return (
    <Popover className={cx(panelClass, 'w-(--trigger-width) min-w-72')} offset={6}>
      <ListBox<Suggestion> className={listClass}>
        {(item) => (
          <ListBoxItem id={item.id} href={item.href} textValue={item.label} className={optionClass}>
            {item.icon ?? <Search aria-hidden className="text-muted" />}
            <span className="min-w-0 flex-1 truncate">{item.label}</span>
            {item.description && <span className="shrink-0 text-xs text-muted">{item.description}</span>}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}
