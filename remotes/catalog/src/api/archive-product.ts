import { client } from './client.ts';

export async function archiveProduct(id: string) {
  await client.api.products[':id'].$delete({ param: { id }, header: {} });
}
