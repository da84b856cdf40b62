import { remoteConfig } from '@highstreet/federation/vite';

export default remoteConfig({
  name: 'inventory',
  exposes: {
    './routes': './src/routes.tsx',
    './fragments/stock-note': './src/fragments/stock-note.tsx',
  },
});
