import { type FSWatcher, watch } from 'node:fs';

const ignored = /(^|\/)(node_modules|dist|\.state|\.wrangler|\.__mf__temp|test-results)(\/|$)|~$|\.tmp$/;

/** Calls `onChange` a moment after files in the folders have changed, never while an earlier call still runs. */
export function watchFolders(folders: readonly string[], onChange: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const plan = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(onChange);
    }, 80);
  };
  const watchers: FSWatcher[] = folders.map((folder) =>
    watch(folder, { recursive: true }, (_event, file) => {
      if (file !== null && !ignored.test(file)) plan();
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
