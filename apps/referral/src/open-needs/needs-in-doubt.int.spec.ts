import { rowsOf, startServices, type RunningServices } from '@aid-chain/testing';
import { referral } from '../referral.definition.js';
import { missedStatement } from '../missed/missed-aid.sql.js';

/** Open needs that stand in the database, each with a referral in progress. */
const FILLED = 5_000;
const NEED = `insert into referral.need (need_id, household_id, kind, person_key, aspects, urgency, region_code, ground_code, ground_zh,
  ground_en, established_on)`;
const REFERRAL = `insert into referral.referral (referral_id, need_id, household_id, need_kind, aspects, department, routed_to, opening,
  opened_on, region_code, urgency, referred_on, due_on, due_provisional, state, state_on, correlation_id)`;

describe('needs that may be without help', () => {
  let stack: RunningServices;

  beforeAll(async () => {
    stack = await startServices([referral], { now: '2026-01-16T12:00:00+08:00' });
    await run(
      `create table referral.made as select gen_random_uuid() as id from generate_series(1, ${String(FILLED)})`,
    );
    await run(
      `${NEED} select id, id, 'housing', '', '{}', 'normal', '510683990001', 'g', '依据', 'ground', '2026-01-12' from referral.made`,
    );
    await run(referralOf('id', 'housing', 'in-progress', 'referral.made'));
  });
  afterAll(() => stack.stop());

  const run = (text: string) => rowsOf<Record<string, unknown>>(stack.databaseUrl, text);
  const referralOf = (need: string, department: string, state: string, from: string) =>
    `${REFERRAL} select gen_random_uuid(), ${need}, ${need}, 'housing', '{}', '${department}', '${department}', 'routed', '2026-01-12',
       '510683990001', 'normal', '2026-01-12', '2026-01-19', false, '${state}', '2026-01-12', 'c' from ${from}`;
  const inDoubt = async (): Promise<unknown[]> =>
    (await run('select need_id from referral.need where in_doubt order by 1')).map(({ need_id: id }) => id);

  it('are those on which nobody is at work and those of which a part has ended that is not settled', async () => {
    expect(await inDoubt()).toEqual([]);
    const [{ id } = {}] = await run('select id from referral.made order by 1 limit 1');
    const move = (state: string) =>
      run(
        `update referral.referral set state = '${state}' where need_id = '${String(id)}' and department = 'housing'`,
      );
    await move('accepted');
    expect(await inDoubt()).toEqual([]);
    await move('declined');
    expect(await inDoubt()).toEqual([id]);
    await run(referralOf(`'${String(id)}'::uuid`, 'civil-affairs', 'referred', '(values (1)) one'));
    expect(await inDoubt()).toEqual([id]);
    await run(
      `update referral.referral set settled = true where need_id = '${String(id)}' and state = 'declined'`,
    );
    expect(await inDoubt()).toEqual([]);
    await run(
      `update referral.referral set state = 'cancelled' where need_id = '${String(id)}' and state = 'referred'`,
    );
    expect(await inDoubt()).toEqual([id]);
    await run(
      `${NEED} select gen_random_uuid(), '${String(id)}', 'heating', '', '{}', 'normal', '510683990001', 'g', '依据', 'ground', '2026-01-12'`,
    );
    expect(await inDoubt()).toHaveLength(2);
  });

  it('a page of what is missed looks at no other need', async () => {
    await run('analyze referral.need, referral.referral');
    const { text, values } = missedStatement({
      ...{ today: '2026-02-02', kinds: ['need-without-department'] },
      ...{ conditions: [], after: undefined, limit: 51 },
    });
    const url = `${stack.databaseUrl}?options=-csearch_path%3Dreferral`;
    const rows = await rowsOf<Record<string, string>>(url, `explain (costs off) ${text}`, values);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('need_in_doubt');
    expect(plan).not.toMatch(/Seq Scan on (need|referral)\b/);
  });
});
