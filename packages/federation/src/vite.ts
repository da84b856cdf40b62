export { remoteConfig, type RemoteOptions } from './vite/remote-config.ts';
export { shellConfig } from './vite/shell-config.ts';
