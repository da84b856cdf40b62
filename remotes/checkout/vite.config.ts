import { remoteConfig } from '@highstreet/federation/vite';

export default remoteConfig({
  name: 'checkout',
  exposes: {
    './routes': './src/routes.tsx',
    './fragments/mini-cart': './src/fragments/mini-cart.tsx',
    './fragments/add-to-cart': './src/fragments/add-to-cart.tsx',
    './fragments/refund': './src/fragments/refund.tsx',
  },
});
