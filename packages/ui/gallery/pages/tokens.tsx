import { Logo } from '../../src/logo.tsx';
import { type Page, Row, Show, useSay } from '../say.tsx';

const grounds = [
  'paper',
  'surface',
  'sunken',
  'raised',
  'accent-soft',
  'warm-soft',
  'success-soft',
  'warning-soft',
  'danger-soft',
];
const inks = ['ink', 'muted', 'accent', 'warm', 'success', 'warning', 'danger'];

function Colors() {
  return (
    <>
      <Show title="Text on grounds">
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
          {grounds.map((ground) => (
            <div
              key={ground}
              className="rounded-lg border border-line p-4"
              style={{ background: `var(--hs-${ground})` }}
            >
              <div className="pb-2 text-sm font-semibold text-ink">{ground}</div>
              {inks
                .filter((ink) => !ground.endsWith('soft') || ink === 'ink' || ground.startsWith(ink))
                .map((ink) => (
                  <div key={ink} className="text-sm" style={{ color: `var(--hs-${ink})` }}>
                    {ink} 12.50 €
                  </div>
                ))}
            </div>
          ))}
        </div>
      </Show>
      <Show title="Solid">
        <Row>
          <span className="rounded-md bg-accent px-4 py-2 text-sm font-medium text-on-accent">accent</span>
          <span className="rounded-md bg-warm px-4 py-2 text-sm font-medium text-on-warm">warm</span>
          <span className="rounded-md bg-danger px-4 py-2 text-sm font-medium text-on-danger">danger</span>
          <span className="rounded-lg bg-surface px-4 py-2 text-sm shadow-rest">shadow-rest</span>
          <span className="rounded-lg bg-raised px-4 py-2 text-sm shadow-float">shadow-float</span>
        </Row>
      </Show>
    </>
  );
}

const sizes = ['text-2xl', 'text-xl', 'text-lg', 'text-base', 'text-sm', 'text-xs'];

function Type() {
  const say = useSay();
  const line = say('A high street on a good day', 'Fußgängerzonenschaufensterbummel an einem guten Tag');
  return (
    <>
      <Show title="Fraunces, display headings">
        <p className="font-display text-2xl font-medium tracking-tight wrap-words">{line}</p>
        <p className="font-display text-xl font-medium tracking-tight wrap-words">{line}</p>
      </Show>
      <Show title="Inter, everything else">
        {sizes.map((size) => (
          <p key={size} className={`${size} wrap-words`}>
            {line} <span className="text-muted tabular">1,234.50</span>
          </p>
        ))}
      </Show>
      <Show title="Logo">
        <Row>
          <Logo size="lg" />
          <Logo />
          <Logo size="sm" />
          <Logo variant="mark" />
        </Row>
      </Show>
    </>
  );
}

export const tokenPages: Page[] = [
  { id: 'colors', title: 'Colours', render: () => <Colors /> },
  { id: 'type', title: 'Type and logo', render: () => <Type /> },
];
