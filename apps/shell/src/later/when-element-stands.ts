/** How long a page may take to show what is looked for, in ms. */
const patience = 3_000;

/** Calls `then` once `find` finds something on the page, or with `null` when patience ends. Returns how to call it off. */
export function whenElementStands(
  find: () => HTMLElement | null,
  then: (element: HTMLElement | null) => void,
): () => void {
  let isDone = false;
  const look = (isLast: boolean) => {
    const element = find();
    if (isDone || (element === null && !isLast)) return;
    stop();
    then(element);
  };
  const observer = new MutationObserver(() => look(false));
  const timer = setTimeout(() => look(true), patience);
  const frame = requestAnimationFrame(() => {
    observer.observe(document.body, { childList: true, subtree: true });
    look(false);
  });
  function stop() {
    isDone = true;
    observer.disconnect();
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  }
  return stop;
}
