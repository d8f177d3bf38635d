/**
 * What a list was asked for, as its audit row keeps it.
 * @param filters codes, ids and days by their names; never a name or number of a person
 * @returns `name=value` of each that was given
 */
export function tokensOf(filters: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(filters).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${value}`],
  );
}
