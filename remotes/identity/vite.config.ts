import { remoteConfig } from '@highstreet/federation/vite';

export default remoteConfig({
  name: 'identity',
  exposes: {
    './routes': './src/routes.tsx',
  },
});
