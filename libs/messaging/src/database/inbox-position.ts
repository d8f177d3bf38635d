/**
 * DDL that adds to a service's inbox where a message stood on its topic; a release that does not know the column goes
 * on working.
 */
export function inboxPosition(schema: string): string {
  const quoted = `"${schema.replaceAll('"', '""')}"`;
  return `alter table ${quoted}.inbox add column position text;`;
}
