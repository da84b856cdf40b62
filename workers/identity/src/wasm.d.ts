declare module '@phi-ag/argon2/argon2.wasm' {
  const module: WebAssembly.Module;
  // oxlint-disable-next-line import/no-default-export -- what workerd makes of a wasm file
  export default module;
}
