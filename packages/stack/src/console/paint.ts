const isColored = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;

function painter(code: number): (text: string) => string {
  return (text) => (isColored ? `\u001B[${code}m${text}\u001B[0m` : text);
}

/** Colours where the output is a terminal and NO_COLOR is not set. */
export const paint = {
  bold: painter(1),
  dim: painter(2),
  red: painter(31),
  green: painter(32),
  yellow: painter(33),
  cyan: painter(36),
};
