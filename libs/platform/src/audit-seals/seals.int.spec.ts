import { createHash } from 'node:crypto';
import { auditHead } from './audit-head.js';
import { SealedStage } from './sealed-stage.fixture.js';
import { countUnsealed, selectDifferingSeals, selectUnlistedRows, selectUnsealedAge } from './seals.sql.js';

let stage: SealedStage;

beforeEach(async () => {
  stage = await SealedStage.open('seals');
}, 60_000);
afterEach(() => stage.close());

const owner = async <R extends object>(text: string): Promise<R[]> =>
  (await stage.owner.client.query<R>(text)).rows;

describe('seals of an audit', () => {
  it('list every row once, and add nothing while nothing happens', async () => {
    expect(await stage.seal()).toBe(0);
    expect((await stage.check()).head).toBeNull();
    await stage.act(3);
    expect((await stage.check()).unsealed).toMatchObject({ rows: 3, since: expect.any(Date) as Date });
    expect([await stage.seal(), await stage.seal()]).toEqual([3, 0]);
    await stage.act(2);
    expect(await stage.seal()).toBe(2);
    const check = await stage.check();
    expect(check).toMatchObject({ seals: 2, rows: 5, unsealed: { rows: 0, since: null }, findings: [] });
    expect(check.head?.no).toBe(2);
  });

  it('are closed once, by one that lists nothing, when all is over', async () => {
    await stage.withoutWaiting();
    await stage.act(2);
    await stage.sealAll();
    for (let n = 0; n < 3; n++) await stage.seal();
    expect(await owner('select row_count, final_to from audit_seal order by no')).toEqual([
      { row_count: 2, final_to: 0 },
      { row_count: 0, final_to: 2 },
    ]);
  });

  it('call no row final before ten minutes have passed', async () => {
    await stage.act(1);
    for (let n = 0; n < 3; n++) {
      await stage.seal();
      await stage.act(1);
    }
    expect(await owner('select max(final_to) as final_to from audit_seal')).toEqual([{ final_to: 0 }]);
  });

  it('wait for who is late: a row that is committed after later ones were sealed is sealed then, and nothing is wrong', async () => {
    await stage.withoutWaiting();
    await stage.act(2);
    const late = await stage.another();
    await late.client.query('begin');
    await stage.act(1, late);
    for (let n = 0; n < 4; n++) {
      await stage.act(2);
      await stage.seal();
    }
    expect((await stage.check()).unsealed.rows).toBe(0);
    const [before] = await owner<{ final_to: number }>('select max(final_to) as final_to from audit_seal');
    expect(before?.final_to).toBeLessThan(3);
    await late.client.query('commit');
    expect((await stage.check()).unsealed.rows).toBe(1);
    expect(await stage.seal()).toBe(1);
    await stage.sealAll();
    expect(await stage.check()).toMatchObject({ rows: 11, unsealed: { rows: 0 }, findings: [] });
    await late.client.end();
  });

  it('are made by one at a time, however many ask while others write, and one that dies leaves its rows to the next', async () => {
    const askers = await Promise.all([1, 2, 3].map(() => stage.another()));
    const dying = await stage.another();
    await stage.act(5);
    await dying.client.query('begin');
    expect(await stage.seal(dying)).toBe(5);
    // Another one seals: this one does not wait, and has nothing to do.
    expect(await stage.seal()).toBe(0);
    // As when its process is killed between the seal and its commit.
    const { pid } =
      (await dying.client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0] ?? {};
    await stage.owner.client.query('select pg_terminate_backend($1, 5000)', [pid]);
    const counts = await Promise.all(
      askers.map(async (asker) => {
        let sealed = 0;
        for (let n = 0; n < 20; n++) {
          await stage.act(2, asker);
          sealed += await stage.seal(asker);
        }
        return sealed;
      }),
    );
    const last = await stage.seal();
    expect(counts.reduce((sum, count) => sum + count, last)).toBe(125);
    expect(await stage.check()).toMatchObject({ rows: 125, unsealed: { rows: 0 }, findings: [] });
    await Promise.all(askers.map(({ client }) => client.end()));
  });

  it('take a long backlog in turns of ten thousand rows, late ones first', async () => {
    await stage.withoutWaiting();
    const late = await stage.another();
    await late.client.query('begin');
    await stage.act(1, late);
    await stage.act(1);
    await stage.seal();
    await owner(many(20_050));
    await late.client.query('commit');
    await late.client.end();
    const turns: unknown[] = [];
    for (let isMore = true; isMore;) {
      const [turn] = (
        await stage.app.client.query<{ sealed: number; is_more: boolean }>('select * from seal_audit()')
      ).rows;
      turns.push(turn?.sealed);
      isMore = turn?.is_more === true;
    }
    expect(turns).toEqual([10_000, 10_000, 51]);
    await stage.sealAll();
    expect(await stage.check()).toMatchObject({ rows: 20_052, unsealed: { rows: 0 }, findings: [] });
  }, 30_000);

  it('cost what is new, however long the audit is; so does the look at what is not sealed, and a part of the check', async () => {
    await owner(many(20_000));
    await stage.seal();
    await stage.seal();
    await owner('vacuum (analyze) audit');
    await owner('analyze audit_seal');
    const idle = async () => {
      await stage.seal();
      await countUnsealed('intake').on(stage.app.sql);
    };
    expect(await read(idle)).toBeLessThan(10);
    await stage.act(3);
    expect(await read(idle)).toBeLessThan(30);
    expect(await read(() => selectDifferingSeals('intake', 2, 2).on(stage.app.sql))).toBe(10_000);
    const unlisted = selectUnlistedRows('intake', { above: 100, upTo: 20_003, lastSeal: 2, limit: 5 });
    expect(await read(() => unlisted.on(stage.app.sql))).toBe(3);
    await owner(many(5_000));
    expect(await read(() => selectUnsealedAge('intake').on(stage.app.sql))).toBeLessThan(5);
  }, 30_000);

  it('are checked a page at a time: one that is missing among many makes no row of another page look inserted', async () => {
    await stage.withoutWaiting();
    await owner(`do $$ begin
      for turn in 1..520 loop
        ${many(1)};
        commit;
        perform seal_audit();
        commit;
      end loop;
    end $$`);
    await stage.sealAll();
    expect((await stage.check()).seals).toBeGreaterThan(520);
    await owner('delete from audit_seal where no in (499, 500)');
    expect((await stage.check()).findings).toEqual([{ code: 'SEAL_MISSING', seals: '499-500' }]);
  }, 30_000);

  it('can be computed by an auditor without the program, from the columns alone', async () => {
    await stage.act(3);
    await stage.seal();
    const rows = await owner<Record<string, unknown>>(`
      select recorded_at::text, business_at::text, actor_id, actor_role, action, object_type, object_id, household_id, outcome,
        code, reason, ids, sought, basis, correlation_id from audit order by id`);
    const [seal] = await owner<{ hashes: string }>(
      "select encode(row_hashes, 'hex') as hashes from audit_seal",
    );
    expect(rows.map((row) => sha256(asJsonb(row))).join('')).toBe(seal?.hashes);
    const head = await auditHead(stage.app.sql, 'intake');
    const [lines] = await owner<{ line: string }>(`
      select concat_ws(e'\\n', 'aid-chain audit seal 1 intake', no, to_char(sealed_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), ids, row_count,
        '${sha256(Buffer.from(seal?.hashes ?? '', 'hex'))}', listed_to, complete_to, final_to, open_from, '${'0'.repeat(64)}') as line
      from audit_seal`);
    expect(head?.digest).toBe(sha256(lines?.line ?? ''));
  });
});

const many = (count: number): string => `
  insert into audit (business_at, actor_id, actor_role, action, object_type, object_id, outcome, correlation_id)
  select clock_timestamp(), 'a', 'clerk', 'x', 'case', n::text, 'done', gen_random_uuid() from generate_series(1, ${String(count)}) n`;

/** Rows of the audit that work reads, by the server's own count. */
async function read(work: () => Promise<unknown>): Promise<number> {
  const { client } = stage.app;
  const count = async (): Promise<number> => {
    const { rows } = await client.query<{ n: number }>(
      "select seq_tup_read + idx_tup_fetch as n from pg_stat_xact_user_tables where relid = 'intake.audit'::regclass",
    );
    return rows[0]?.n ?? 0;
  };
  await client.query('begin');
  const before = await count();
  await work();
  const after = await count();
  await client.query('commit');
  return after - before;
}

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');

/** A row as docs/operations.md states it: no empty columns, names by length then letter, blanks after `,` and `:`. */
function asJsonb(row: Readonly<Record<string, unknown>>): string {
  const times = Object.entries(row).filter(([name]) => name.endsWith('_at'));
  const iso = times.map(([name, time]) => [name, String(time).replace(' ', 'T').replace(/\+00$/, '+00:00')]);
  return jsonText({ ...row, ...(Object.fromEntries(iso) as object) });
}

function jsonText(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(jsonText).join(', ')}]`;
  const fields = Object.entries(value).filter(([, field]) => field !== null);
  fields.sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `"${name}": ${jsonText(field)}`).join(', ')}}`;
}
