/** A frame as it goes over the wire; `data` is JSON text already. */
export function frameText(frame: {
  ch: string;
  off?: number | undefined;
  type: string;
  data: string;
}): string {
  const off = frame.off === undefined ? '' : `"off":${frame.off},`;
  return `{"ch":${JSON.stringify(frame.ch)},${off}"type":${JSON.stringify(frame.type)},"data":${frame.data}}`;
}
