import { remoteConfig } from '@highstreet/federation/vite';

export default remoteConfig({
  name: 'checkout',
  exposes: {
    './routes': './src/routes.tsx',
  },
});
