import { remoteConfig } from '@highstreet/federation/vite';

export default remoteConfig({
  name: 'catalog',
  exposes: {
    './routes': './src/routes.tsx',
    './fragments/product-card': './src/fragments/product-card.tsx',
    './fragments/product-picker': './src/fragments/product-picker.tsx',
    './fragments/search-box': './src/fragments/search-box.tsx',
  },
});
