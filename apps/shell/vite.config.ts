import { shellConfig } from '@highstreet/federation/vite';
import { slices } from './src/slices.ts';

export default shellConfig({ slices, soon: ['/later/page-providers.tsx', '/later/page-outlet.tsx'] });
