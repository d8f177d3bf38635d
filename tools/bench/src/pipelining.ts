import pg from 'pg';

type Ask<T> = () => Promise<T>;
type Answers<A extends readonly Ask<unknown>[]> = { -readonly [N in keyof A]: Awaited<ReturnType<A[N]>> };

/**
 * Asks statements of a baseline in their order: a connection that pipelines sends them at once, another one each when the
 * one before is answered.
 * @returns their answers
 */
export async function inOrder<const A extends readonly Ask<unknown>[]>(
  client: pg.ClientBase,
  ...asks: A
): Promise<Answers<A>> {
  const pipelines = client instanceof pg.Client && client.pipeline;
  const answers: Promise<unknown>[] = [];
  for (const ask of asks) {
    const answer = ask();
    answers.push(answer);
    if (!pipelines) await answer;
  }
  // Each is the answer of the statement in its place.
  return (await Promise.all(answers)) as Answers<A>;
}
