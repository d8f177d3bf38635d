import { operatorAudit } from '@aid-chain/platform';
import { sql } from '@aid-chain/messaging';
import { SERVICE_NAMES, type ServiceName } from '@aid-chain/vocabulary';
import type { Operator } from '../operator.js';

/** How many sealed values of one table one key opens. */
export interface KeyUsage {
  readonly service: ServiceName;
  readonly table: string;
  readonly key: string;
  readonly values: number;
}

/** The columns of a schema that may hold sealed values; bodies of events are text in bytes. */
const COLUMNS = sql`
  select c.table_name as table, c.column_name as column, c.data_type = 'bytea' as is_bytes
  from information_schema.columns c
  join information_schema.tables t using (table_schema, table_name)
  where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
    and (c.data_type = 'jsonb' or (c.table_name in ('inbox', 'outbox') and c.column_name in ('body', 'bytes')))
  order by 1, 2`;

interface Column {
  readonly table: string;
  readonly column: string;
  readonly is_bytes: boolean;
}

/** Every key id in a column; whatever is in bytes is the JSON of an event, or of a sealed one. Names are the catalogue's. */
const keysIn = ({ table, column, is_bytes: isBytes }: Column): string => {
  const value = isBytes ? `convert_from(t."${column}", 'UTF8')::jsonb` : `t."${column}"`;
  return `select '${table}' as "table", kid #>> '{}' as key
    from "${table}" t cross join lateral jsonb_path_query(${value}, 'lax $.**.kid') as kid`;
};

/** Counts where the values are: none of them leaves the database. */
const counted = (columns: readonly Column[]): string => `
select "table", key, count(*)::int as values from (${columns.map(keysIn).join(' union all ')}) as k
group by 1, 2 order by 1, 2`;

/** How many values each key seals, in each table of each service. Reads all of them: on a large database for minutes. */
export async function sealedByKey(operator: Operator): Promise<KeyUsage[]> {
  const found: KeyUsage[] = [];
  for (const service of SERVICE_NAMES)
    await operator.onService(service, async (connection) => {
      const columns = await COLUMNS.on<Column>(connection);
      const rows = await connection.query<Omit<KeyUsage, 'service'>>(counted(columns));
      found.push(...rows.map((row) => ({ service, ...row })));
      await operatorAudit(operator.role)(connection, {
        ...{ action: 'key-usage-shown', objectType: 'key-ring', objectId: service, actor: operator.id },
      });
    });
  return found;
}
