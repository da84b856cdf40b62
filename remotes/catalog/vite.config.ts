import { remoteConfig } from '@highstreet/federation/vite';

export default remoteConfig({
  name: 'catalog',
  exposes: {
    './routes': './src/routes.tsx',
  },
});
