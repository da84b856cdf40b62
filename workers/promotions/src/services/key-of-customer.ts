/**
 * By what uses per customer are counted: the customer's id as it is; a guest's address as a digest, so that it is not kept, without its
 * `+tag`, which is the same letter box.
 */
export async function keyOfCustomer(customerKey: string): Promise<string> {
  const address = customerKey.normalize('NFC').trim().toLowerCase();
  const at = address.lastIndexOf('@');
  if (at < 0) return customerKey;
  const box = `${address.slice(0, at).replace(/\+.*$/, '')}${address.slice(at)}`;
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(box)));
  return `guest:${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
