import { Outlet } from 'react-router';
import { usePageHandle } from '../routing/use-page-handle.ts';
import { AccessGate } from './access-gate.tsx';

/** The page in view, for whom it is for. */
export function PageOutlet() {
  const { access } = usePageHandle();
  return (
    <AccessGate access={access}>
      <Outlet />
    </AccessGate>
  );
}
