/** Like `Promise.all`, but nothing is still under way when the first failure is thrown. */
export async function allOrFirst<T>(promises: Promise<T>[]): Promise<T[]> {
  const results = await Promise.allSettled(promises);
  return results.map((result) => {
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  });
}
