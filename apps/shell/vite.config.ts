import { shellConfig } from '@highstreet/federation/vite';

export default shellConfig();
