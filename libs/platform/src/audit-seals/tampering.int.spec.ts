import fc from 'fast-check';
import type { AuditFinding } from './finding.rules.js';
import { SealedStage, type Asked } from './sealed-stage.fixture.js';
import type { KeptHead } from './kept-heads.rules.js';
import { rowHash } from './row-hash.sql.js';
import { digestOf } from './seal-digest.js';
import type { Seal } from './seal.rules.js';
import { selectSeals } from './seals.sql.js';

const COLUMNS = ['action', 'actor_id', 'object_id', 'reason', 'business_at', 'recorded_at', 'ids'] as const;

/** Other values of a column, of the same type. */
const OTHER: Readonly<Record<(typeof COLUMNS)[number], string>> = {
  action: "action || '.'",
  actor_id: "'demo-reviewer'",
  object_id: "upper(object_id) || '0'",
  reason: 'null',
  business_at: "business_at + interval '1 microsecond'",
  recorded_at: "recorded_at - interval '1 microsecond'",
  ids: 'ids[2:]',
};

let stage: SealedStage;
let ids: number[];
let unused: number[];
/** All columns of a row but its number. */
let columns: string;
let kept: KeptHead[];

async function numbers(text: string): Promise<number[]> {
  const { rows } = await stage.owner.client.query<{ n: number }>(text);
  return rows.map(({ n }) => n);
}

async function head(): Promise<KeptHead> {
  const { rows } = await stage.owner.client.query<{ no: number; digest: string }>(
    "select no, encode(digest, 'hex') as digest from audit_seal order by no desc limit 1",
  );
  return { audit: 'intake', no: rows[0]?.no ?? 0, digest: rows[0]?.digest ?? '' };
}

/** Rows in several seals, with numbers between them that commands used which were rolled back. */
beforeAll(async () => {
  stage = await SealedStage.open('tampering');
  await stage.withoutWaiting();
  kept = [];
  for (const count of [4, 1, 7, 12, 3]) {
    await stage.act(count);
    await stage.app.client.query('begin');
    await stage.act(2);
    await stage.app.client.query('rollback');
    await stage.act(1);
    await stage.sealAll();
    kept.push(await head());
  }
  const { rows } = await stage.owner.client.query<{ names: string }>(
    `select string_agg(column_name, ', ') as names from information_schema.columns
      where table_schema = 'intake' and table_name = 'audit' and column_name <> 'id'`,
  );
  columns = rows[0]?.names ?? '';
  ids = await numbers('select id as n from audit order by id');
  unused = await numbers(
    'select n from generate_series(1, (select max(id) from audit)) n where n not in (select id from audit)',
  );
}, 60_000);
afterAll(() => stage.close());

const query = ({ client }: Asked, text: string): Promise<unknown> => client.query(text);
const row = () => fc.constantFrom(...ids.slice(0, -1));

/** What is done to the audit, and what the check must find then, exactly. */
interface Deed {
  readonly what: string;
  readonly sql: string;
  readonly found: readonly AuditFinding[];
}

const changed = () =>
  fc.tuple(row(), fc.constantFrom(...COLUMNS)).map(([id, column]): Deed => ({
    what: `${column} of ${String(id)} is changed`,
    sql: `update audit set ${column} = ${OTHER[column]} where id = ${String(id)}`,
    found: [{ code: 'ROW_CHANGED', rows: String(id) }],
  }));

const deleted = () =>
  row().map((id): Deed => ({
    what: `${String(id)} is deleted`,
    sql: `delete from audit where id = ${String(id)}`,
    found: [{ code: 'ROW_DELETED', rows: String(id) }],
  }));

const inserted = () =>
  fc.tuple(fc.constantFrom(...unused), row()).map(([id, like]): Deed => ({
    what: `${String(id)} is inserted`,
    sql: `insert into audit (id, recorded_at, business_at, actor_id, actor_role, action, object_type, object_id, outcome,
              correlation_id) overriding system value
            select ${String(id)}, recorded_at, business_at, actor_id, actor_role, action, object_type, object_id, outcome,
              correlation_id from audit where id = ${String(like)}`,
    found: [{ code: 'ROW_INSERTED', rows: String(id) }],
  }));

const swapped = () =>
  fc.uniqueArray(row(), { minLength: 2, maxLength: 2 }).map((pair): Deed => {
    const [a = 0, b = 0] = pair.sort((x, y) => x - y);
    return {
      what: `${String(a)} and ${String(b)} change places`,
      sql: `update audit a set (${columns}) = (
              select ${columns} from audit b where b.id = case a.id when ${String(a)} then ${String(b)} else ${String(a)} end)
            where a.id in (${String(a)}, ${String(b)})`,
      found: [
        { code: 'ROW_MOVED', rows: String(a), was: b },
        { code: 'ROW_MOVED', rows: String(b), was: a },
      ],
    };
  });

const cut = () =>
  row().map((id): Deed => {
    const first = ids.find((each) => each > id) ?? 0;
    return {
      what: `all after ${String(id)} is cut off`,
      sql: `delete from audit where id > ${String(id)}`,
      found: [
        {
          code: 'TAIL_CUT',
          rows: first === ids.at(-1) ? String(first) : `${String(first)}-${String(ids.at(-1))}`,
        },
      ],
    };
  });

describe('[L-18] [S4-06] whatever somebody with all rights does to an audit', () => {
  it('nothing is found while nobody does anything', async () => {
    await stage.undone(async (owner) => {
      const { findings, rows, unsealed } = await stage.check(owner, kept);
      expect({ findings, rows, unsealed: unsealed.rows }).toEqual({
        findings: [],
        rows: ids.length,
        unsealed: 0,
      });
    });
  });

  it('a row that is changed, deleted, inserted, swapped with another, or a tail that is cut off, is found and named', async () => {
    const deeds = fc.oneof(changed(), deleted(), inserted(), swapped(), cut());
    await fc.assert(
      fc.asyncProperty(deeds, async ({ what, sql, found }) => {
        await stage.undone(async (owner) => {
          await query(owner, sql);
          expect([what, await stage.findings(owner)]).toEqual([what, found]);
        });
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

describe('[L-18] the seals themselves', () => {
  it.each([
    ['sealed_at', "sealed_at - interval '1 hour'"],
    ['ids', "ids - '{[2,3)}'"],
    ['row_hashes', 'set_byte(row_hashes, 0, get_byte(row_hashes, 0) # 1)'],
    ['listed_to', 'listed_to + 1'],
    ['complete_to', 'complete_to + 1'],
    ['final_to', 'final_to - 1'],
    ['open_from', "'1'"],
    ['previous', "sha256('x')"],
    ['digest', "sha256('x')"],
  ])('cannot be given another %s unseen', async (column, value) => {
    await stage.undone(async (owner) => {
      await query(owner, `update audit_seal set ${column} = ${value} where no = 1`);
      expect(await stage.findings(owner)).toContainEqual({ code: 'SEAL_CHANGED', seal: 1 });
    });
  });

  it('are not the fault of their rows: of those nothing is said while what lists them was changed', async () => {
    await stage.undone(async (owner) => {
      await query(owner, 'update audit_seal set row_hashes = set_byte(row_hashes, 0, 0) where no = 1');
      await query(owner, 'update audit_seal set row_hashes = set_byte(row_hashes, 1, 0) where no = 1');
      expect(await stage.findings(owner)).toEqual([{ code: 'SEAL_CHANGED', seal: 1 }]);
    });
  });

  it('cannot be made to fit a row that was changed: the seal behind it does not follow from it then', async () => {
    await stage.undone(async (owner) => {
      await query(owner, "set local time zone 'UTC'; update audit set actor_id = 'nobody' where id = 1");
      await query(
        owner,
        `update audit_seal s set row_hashes = (
           select string_agg(${rowHash('a')}, ''::bytea order by a.id) from audit a where s.ids @> a.id) where no = 1`,
      );
      const [seal] = await selectSeals('intake', 0, 1).on<Seal>(owner.sql);
      const digest = seal === undefined ? '' : digestOf('intake', seal);
      await query(owner, `update audit_seal set digest = decode('${digest}', 'hex') where no = 1`);
      expect(await stage.findings(owner)).toEqual([{ code: 'SEAL_UNCHAINED', seal: 2 }]);
    });
  });

  it('cannot be taken out of the middle, and their rows are not called inserted then', async () => {
    await stage.undone(async (owner) => {
      await query(owner, 'delete from audit_seal where no in (2, 3)');
      expect(await stage.findings(owner)).toEqual([{ code: 'SEAL_MISSING', seals: '2-3' }]);
    });
  });

  it('every column of a row is covered, whatever is added to it', async () => {
    const { rows } = await stage.owner.client.query<{ name: string; type: string }>(
      `select column_name as name, data_type as type from information_schema.columns
        where table_schema = 'intake' and table_name = 'audit' and column_name <> 'id'`,
    );
    const missed: string[] = [];
    for (const { name, type } of rows) {
      const other: Readonly<Record<string, string>> = {
        'timestamp with time zone': `${name} + interval '1 second'`,
        uuid: 'gen_random_uuid()',
        ARRAY: `array_append(${name}, 'x')`,
        jsonb: `jsonb_set(coalesce(${name}, '{}'), '{dueOn}', '"2026-02-01"')`,
      };
      await stage.undone(async (owner) => {
        const value = name === 'outcome' ? "'refused'" : (other[type] ?? `coalesce(${name}, '') || 'x'`);
        await query(owner, `update audit set ${name} = ${value} where id = 1`);
        if ((await stage.findings(owner)).length === 0) missed.push(name);
      });
    }
    expect(rows.length).toBeGreaterThan(12);
    expect(missed).toEqual([]);
  });

  it('hold also when the audit gets a column later, that old rows have no value in', async () => {
    await stage.undone(async (owner) => {
      await query(owner, 'alter table audit add column later text');
      expect(await stage.findings(owner)).toEqual([]);
    });
  });
});

describe('[L-18] heads that were kept outside show', () => {
  it('an old backup that was put back, whatever is right in itself', async () => {
    await stage.undone(async (owner) => {
      await query(
        owner,
        `delete from audit where id > (select listed_to from audit_seal where no = ${String(kept[2]?.no)})`,
      );
      await query(owner, `delete from audit_seal where no > ${String(kept[2]?.no)}`);
      expect(await stage.findings(owner)).toEqual([]);
      const newest = { code: 'OLDER_THAN_KEPT', seal: kept.at(-1)?.no };
      expect(await stage.findings(owner, kept)).toEqual([newest]);
      await stage.act(1, owner);
      for (let no = kept[2]?.no ?? 0; no <= (kept.at(-1)?.no ?? 0); no++) {
        await stage.act(1, owner);
        await stage.seal(owner);
      }
      expect(await stage.findings(owner, kept)).toEqual([{ code: 'HISTORY_REPLACED', seal: kept[3]?.no }]);
    });
  });

  it('a history that was rewritten with all its seals', async () => {
    await stage.undone(async (owner) => {
      await query(owner, "update audit set actor_id = 'nobody' where id = 1");
      await query(owner, 'delete from audit_seal');
      await stage.seal(owner);
      expect(await stage.findings(owner)).toEqual([]);
      const [first] = await stage.findings(
        owner,
        kept.map((one, n) => (n === 0 ? { ...one, no: 1 } : one)),
      );
      expect(first).toEqual({ code: 'HISTORY_REPLACED', seal: 1 });
    });
  });

  it('nothing where the beginning of a digest is right, as it is typed from paper', async () => {
    await stage.undone(async (owner) => {
      const typed = kept.map((one) => ({ ...one, digest: one.digest.slice(0, 16) }));
      expect(await stage.findings(owner, typed)).toEqual([]);
    });
  });
});
