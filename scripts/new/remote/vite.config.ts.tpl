import { remoteConfig } from '@highstreet/federation/vite';

export default remoteConfig({
  name: '__domain__',
  exposes: {
    './routes': './src/routes.tsx',
  },
});
