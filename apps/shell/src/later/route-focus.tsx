import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { whenElementStands } from './when-element-stands.ts';

/**
 * After a navigation to another page: the focus goes to its heading, and its title is read aloud. An address with
 * a hash leads to that place instead, also when it comes with the page's data.
 */
export function RouteFocus() {
  const { pathname, hash, key } = useLocation();
  const [title, setTitle] = useState('');
  const last = useRef(pathname);
  useEffect(() => {
    const isOtherPage = last.current !== pathname;
    last.current = pathname;
    if (hash !== '')
      return whenElementStands(() => document.getElementById(decodeURIComponent(hash.slice(1))), show);
    if (!isOtherPage) return;
    return whenElementStands(findHeading, (heading) => {
      focusOn(heading ?? document.getElementById('content'));
      setTitle(document.title);
    });
  }, [pathname, hash, key]);
  return (
    <p aria-live="assertive" aria-atomic="true" className="sr-only">
      {title}
    </p>
  );
}

const findHeading = () => document.querySelector<HTMLElement>('#content h1');

function show(place: HTMLElement | null): void {
  place?.scrollIntoView();
  focusOn(place);
}

/** Not when the page has put the focus somewhere itself, such as into its first field. */
function focusOn(element: HTMLElement | null): void {
  const active = document.activeElement;
  const content = document.getElementById('content');
  const isInside = active !== null && active !== content && content?.contains(active);
  if (element === null || isInside) return;
  if (!element.hasAttribute('tabindex')) element.setAttribute('tabindex', '-1');
  element.classList.add('outline-none');
  element.focus({ preventScroll: true });
}
