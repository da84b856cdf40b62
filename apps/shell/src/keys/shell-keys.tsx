export function showKeys() {}
export function ShellKeys() { return null; }
