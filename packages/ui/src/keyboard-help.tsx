import { Fragment } from 'react';
import { Dialog } from './dialog.tsx';
import { useHotkeys, useRegisteredHotkeys } from './hotkeys.tsx';
import { useUiText } from './ui-text.tsx';

export type KeyboardHelpProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

/** Lists every key that works here; `?` opens it. Once, in the shell. */
export function KeyboardHelp({ isOpen, onOpenChange }: KeyboardHelpProps) {
  const text = useUiText();
  const general = text('keys.general');
  useHotkeys([{ keys: '?', label: text('keys.show'), group: general, run: () => onOpenChange(true) }]);
  const groups = Map.groupBy(useRegisteredHotkeys(), (hotkey) => hotkey.group ?? general);
  return (
    <Dialog title={text('keys.title')} isOpen={isOpen} onOpenChange={onOpenChange}>
      <div className="flex flex-col gap-5">
        {[...groups].map(([group, hotkeys]) => (
          <section key={group} className="flex flex-col">
            <h3 className="pb-1 text-xs font-semibold text-muted">{group}</h3>
            <dl className="divide-y divide-line">
              {hotkeys.map((hotkey) => (
                <div key={hotkey.keys} className="flex items-center justify-between gap-4 py-2 text-sm">
                  <dt className="min-w-0 wrap-words">{hotkey.label}</dt>
                  <dd className="shrink-0">
                    <Keys keys={hotkey.keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

/** Keys as they are printed on a keyboard. */
export function Keys({ keys }: { keys: string }) {
  const text = useUiText();
  return (
    <span className="inline-flex items-center gap-1.5">
      {keys.split(' ').map((key, index) => (
        <Fragment key={key}>
          {index > 0 && <span className="text-xs text-muted">{text('keys.then')}</span>}
          <kbd className="min-w-6 rounded-sm border border-line bg-sunken px-1.5 text-center font-sans text-xs leading-5 text-ink uppercase shadow-rest">
            {key}
          </kbd>
        </Fragment>
      ))}
    </span>
  );
}
