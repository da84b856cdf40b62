import { remoteConfig } from '@highstreet/federation/vite';

export default remoteConfig({
  name: 'promotions',
  exposes: {
    './routes': './src/routes.tsx',
  },
});
