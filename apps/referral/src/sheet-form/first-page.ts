/**
 * Reads the first page before anything is sent, so that what fails there is still answered as a problem, and the others while they
 * are sent.
 */
export async function withFirstPage<T>(pages: AsyncGenerator<T, undefined>): Promise<AsyncGenerator<T>> {
  const first = await pages.next();
  return pagesFrom(first, pages);
}

async function* pagesFrom<T>(
  first: IteratorResult<T, undefined>,
  others: AsyncGenerator<T, undefined>,
): AsyncGenerator<T> {
  for (let next = first; next.done !== true; next = await others.next()) yield next.value;
}
