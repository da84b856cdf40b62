import { shellConfig } from '@highstreet/federation/vite';
import { mergeConfig } from 'vite';
import { docsFiles } from './scripts/docs-files.ts';
import { slices } from './src/slices.ts';

export default mergeConfig(
  shellConfig({ slices, soon: ['/later/page-providers.tsx', '/later/page-outlet.tsx'] }),
  { plugins: [docsFiles()] },
);
