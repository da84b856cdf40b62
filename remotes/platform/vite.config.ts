import { remoteConfig } from '@highstreet/federation/vite';

export default remoteConfig({
  name: 'platform',
  exposes: {
    './routes': './src/routes.tsx',
  },
});
