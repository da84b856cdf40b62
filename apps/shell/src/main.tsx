import './styles.css';
import { type RemoteFailure, provideRemotes, session } from '@highstreet/federation/frame';
import { applyTheme } from '@highstreet/ui/theme';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { createShellRouter } from './routing/create-router.tsx';
import { slices } from './slices.ts';

provideRemotes([...slices], {
  load: async (remote, module, attempt) => {
    const { loadByFederation } = await import('@highstreet/federation/host');
    return loadByFederation(remote, module, attempt);
  },
  report: reportFailure,
});
applyTheme();
void session.start();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root"');
createRoot(root).render(
  <StrictMode>
    <App router={createShellRouter()} />
  </StrictMode>,
);

function reportFailure(failure: RemoteFailure): void {
  dispatchEvent(new CustomEvent('highstreet:remote-failed', { detail: failure }));
}
