import { contracts } from '@aid-chain/contracts';
import { withClient } from '../database.js';

/** Links of most households, and of a few. */
const SHORT = 20;
export const LONG = 200;
/** So many households have a long chain. */
const LONG_ONES = 50;
/** The household of which the examples of all contracts are. */
const EXAMPLE_HOUSEHOLD = '01900000-0000-7000-8000-000000000001';
const REGION = '510683990001';

/** An event of each type that stands on a chain, as its service writes it, about the household of the examples. */
function templates(): {
  readonly type: string;
  readonly topic: string;
  readonly source: string;
  readonly body: string;
}[] {
  return contracts
    .filter(({ type }) => !type.startsWith('department.'))
    .filter(({ example }) => JSON.stringify(example).includes(`"householdId":"${EXAMPLE_HOUSEHOLD}"`))
    .map(({ type, topic, example }) => {
      const source = `/${type.split('.')[0] ?? ''}`;
      const envelope = {
        ...{ specversion: '1.0', id: '@event', source, type, subject: `household/${EXAMPLE_HOUSEHOLD}` },
        ...{ time: '2026-01-14T10:00:00+08:00', datacontenttype: 'application/json', data: example },
      };
      return { type, topic, source, body: JSON.stringify(envelope) };
    });
}

/**
 * Fills the inbox of referral with applied events of many households, twenty each and of some two hundred, and no chain.
 * @returns the households with long chains
 */
export function fillEvents(url: string, households: number): Promise<string[]> {
  const all = templates();
  return withClient(url, async (client) => {
    await client.query('set search_path = referral');
    await client.query('set synchronous_commit = off');
    await client.query(
      'create temp table template (n integer primary key, type text, topic text, source text, body text)',
    );
    for (const [n, { type, topic, source, body }] of all.entries())
      await client.query('insert into template values ($1, $2, $3, $4, $5)', [n, type, topic, source, body]);
    await client.query(
      `create temp table made as select n, gen_random_uuid() as id, case when n <= ${String(LONG_ONES)} then ${String(LONG)} else ${String(SHORT)} end as links
         from generate_series(1, ${String(households)}) n`,
    );
    await client.query(`insert into household (household_id, region_code, residence, address, members, business_at)
      select id, '${REGION}', 'rural', '{}', '[]', now() from made`);
    await client.query(
      `insert into household_position (consumer, household_id, last) select 'referral', id::text, links from made`,
    );
    await client.query(`
      insert into inbox (consumer, topic, source, event_id, type, stream, streamseq, household_id, household_no, state, hash, body, settled_at)
      select 'referral', t.topic, t.source, e.id, t.type, 'household/' || m.id, no, m.id::text, no, 'applied', '\\x00',
             convert_to(replace(replace(t.body, '${EXAMPLE_HOUSEHOLD}', m.id::text), '@event', e.id), 'UTF8'), now()
        from made m cross join lateral generate_series(1, m.links) no
        join template t on t.n = (m.n + no) % ${String(all.length)}
        cross join lateral (select md5(m.id::text || no)::uuid::text as id) e`);
    await client.query('vacuum (analyze)');
    const { rows } = await client.query<{ id: string }>(
      `select id from made where n <= ${String(LONG_ONES)}`,
    );
    return rows.map(({ id }) => id);
  });
}
