/** The migrations that files declare, by their constants, in the order in which the database runs them. */
export function declaredMigrations(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => [...text.matchAll(/export const (\w+) = migration\(\s*'[A-Za-z]+(\d{13})'/g)])
    .map(([, name = '', number = '']) => ({ name, number }))
    .sort((a, b) => a.number.localeCompare(b.number))
    .map(({ name }) => name);
}

/** The constants that the list `migrations` of an app has, as they stand there. */
export function listedMigrations(text: string): string[] {
  const list = /export const migrations\b[^=]*= \[([^\]]*)\]/.exec(text)?.[1] ?? '';
  return [...list.matchAll(/\w+/g)].map(([name]) => name);
}
