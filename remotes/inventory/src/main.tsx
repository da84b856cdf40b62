import '@highstreet/ui/styles.css';
import { renderStandalone } from '@highstreet/federation/standalone';
import { routes } from './routes.tsx';

renderStandalone(routes);
