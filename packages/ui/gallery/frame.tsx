import { useState } from 'react';
import { Link } from '../src/link.tsx';
import { LocaleSwitch } from '../src/locale-switch.tsx';
import { Logo } from '../src/logo.tsx';
import { Segmented } from '../src/segmented.tsx';
import { ThemeSwitch } from '../src/theme-switch.tsx';
import { pages } from './pages.tsx';
import type { Page } from './say.tsx';

const query = new URLSearchParams(location.search);
const isBare = query.has('bare');
const widths = ['full', '1024', '768', '390', '360'];

/** The list of parts, and one part at a time with appearance, language and width to choose. */
export function Frame() {
  const id = location.pathname.slice(1);
  const page = pages.find((one) => one.id === id);
  const [width, setWidth] = useState('full');
  if (page && isBare) return <Stage page={page} />;
  return (
    <div className="mx-auto flex max-w-page flex-col px-4 pb-16 sm:px-6">
      <header className="flex flex-wrap items-center gap-3 border-b border-line py-3">
        <Link href="/" variant="plain" className="me-auto">
          <Logo />
        </Link>
        {page && <WidthSwitch width={width} onChange={setWidth} />}
        <LocaleSwitch />
        <ThemeSwitch />
      </header>
      {page ? <OnePart page={page} width={width} /> : <PartList />}
    </div>
  );
}

function WidthSwitch({ width, onChange }: { width: string; onChange: (width: string) => void }) {
  const items = widths.map((label) => ({ id: label, label }));
  return <Segmented label="Width" value={width} onChange={onChange} items={items} />;
}

function OnePart({ page, width }: { page: Page; width: string }) {
  if (width === 'full') return <Stage page={page} />;
  return (
    <iframe
      title={page.title}
      src={`/${page.id}?bare`}
      style={{ width: Number(width), height: 844 }}
      className="mx-auto my-6 max-w-full rounded-lg border border-line"
    />
  );
}

function Stage({ page }: { page: Page }) {
  return (
    <main className="mx-auto flex w-full max-w-page flex-col gap-8 px-4 py-6 sm:px-6">
      <h1 className="font-display text-xl font-medium tracking-tight">{page.title}</h1>
      {page.render()}
    </main>
  );
}

function PartList() {
  return (
    <main className="py-8">
      <h1 className="font-display text-2xl font-medium tracking-tight">Parts</h1>
      <ul className="mt-6 grid grid-cols-2 gap-x-6 gap-y-1 sm:grid-cols-3 lg:grid-cols-4">
        {pages.map((page) => (
          <li key={page.id}>
            <Link href={`/${page.id}`} variant="quiet" className="block py-1.5">
              {page.title}
            </Link>
          </li>
        ))}
      </ul>
    </main>
  );
}
