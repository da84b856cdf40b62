import { remoteConfig } from '@highstreet/federation/vite';

export default remoteConfig({
  name: 'orders',
  exposes: {
    './routes': './src/routes.tsx',
  },
});
