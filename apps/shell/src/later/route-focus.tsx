import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';

/** How long a page may take to show its heading before the focus goes to the content as a whole, in ms. */
const patience = 3_000;

/** After a navigation to another page: the focus goes to its heading, and its title is read aloud. */
export function RouteFocus() {
  const { pathname, hash } = useLocation();
  const [title, setTitle] = useState('');
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    if (hash !== '') return;
    return whenHeadingStands((heading) => {
      focusOn(heading ?? document.getElementById('content'));
      setTitle(document.title);
    });
  }, [pathname, hash]);
  return (
    <p aria-live="assertive" aria-atomic="true" className="sr-only">
      {title}
    </p>
  );
}

const findHeading = () => document.querySelector<HTMLElement>('#content h1');

function whenHeadingStands(then: (heading: HTMLElement | null) => void): () => void {
  let isDone = false;
  const finish = (heading: HTMLElement | null) => {
    if (isDone) return;
    stop();
    then(heading);
  };
  const observer = new MutationObserver(() => {
    const heading = findHeading();
    if (heading !== null) finish(heading);
  });
  const timer = setTimeout(() => finish(findHeading()), patience);
  const frame = requestAnimationFrame(() => {
    const heading = findHeading();
    if (heading !== null) finish(heading);
    else observer.observe(document.body, { childList: true, subtree: true });
  });
  function stop() {
    isDone = true;
    observer.disconnect();
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  }
  return stop;
}

/** Not when the page has put the focus somewhere itself, such as into its first field. */
function focusOn(element: HTMLElement | null): void {
  const active = document.activeElement;
  if (
    element === null ||
    (active !== null && active !== document.body && element.closest('main')?.contains(active))
  )
    return;
  if (!element.hasAttribute('tabindex')) element.setAttribute('tabindex', '-1');
  element.classList.add('outline-none');
  element.focus({ preventScroll: true });
}
