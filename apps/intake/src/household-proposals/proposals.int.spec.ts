import { issueKey } from '@aid-chain/platform';
import { householdBuilder, type Filing } from '@aid-chain/testing';
import { Window } from '../window-check/window-check.fixture.js';
import { listStatement } from './proposal.store.js';

let window: Window;
/** The reviewer of the other township. */
let there: string;

const OTHER = '510683980000';

beforeAll(async () => {
  window = await Window.open();
  const { key, prefix, hash } = issueKey();
  there = key;
  await window.database.query(
    `insert into directory.region (code, level, name, valid_from) values ($1, 'township', '示范二镇', '2020-01-01')`,
    [OTHER],
  );
  await window.database.query(
    `insert into directory.actor (id, role, region_code, staff_code) values ('r-2', 'township-reviewer', $1, 'S-0999')`,
    [OTHER],
  );
  await window.database.query(
    `insert into directory.api_key (prefix, secret_hash, actor_id, label) values ($1, $2, 'r-2', 'spec')`,
    [prefix, hash],
  );
});

afterAll(() => window?.close());

const family = (): Filing => householdBuilder().with().with({ birthDate: '2014-03-01' }).build();

interface Home {
  readonly householdId: string;
  readonly child: string;
}

async function home(regionCode?: string): Promise<Home> {
  const { householdId } = await window.registered(family());
  if (regionCode !== undefined)
    await window.database.query('update intake.household set region_code = $2 where id = $1', [
      householdId,
      regionCode,
    ]);
  const members = await window.membersOf(householdId);
  return { householdId, child: members.find(({ relation }) => relation === 'child')?.personId ?? '' };
}

const joins = (personId: string) => ({
  ...{ kind: 'join', effectiveOn: '2026-01-10', reasonCode: 'custody' },
  persons: [{ personId, relation: 'grandchild' }],
});

interface Proposed {
  readonly proposalId: string;
  readonly state: string;
  readonly code?: string;
}

const propose = (householdId: string, body: object, actor = 'demo-clerk') =>
  window.running.http(actor).post<Proposed>('intake', `/v1/households/${householdId}/proposals`, body);
const answer = (proposalId: string, decision: string, actor: string, reasonCode = 'family-asked') =>
  window.running
    .http(actor)
    .post<Proposed>('intake', `/v1/household-proposals/${proposalId}/answer`, { decision, reasonCode });
const dueAt = async (actor: string, proposalId: string): Promise<object[]> => {
  const { body } = await window.running
    .http(actor)
    .get<{ items: { objectId: string }[] }>('intake', '/v1/due-items?limit=200');
  return body.items.filter(({ objectId }) => objectId === proposalId);
};
const listOf = async (actor: string, state: string): Promise<string[]> => {
  const path = `/v1/household-proposals?limit=200&state=${state}`;
  const { body } = await window.running.http(actor).get<{ items: Proposed[] }>('intake', path);
  return body.items.map(({ proposalId }) => proposalId);
};

describe('a change that touches two townships', () => {
  it('[A-19] waits for the other window, and takes effect when that confirms', async () => {
    const [from, to] = [await home('510683980001'), await home()];
    const made = await window.change(to.householdId, joins(from.child));
    expect(made.body.code).toBe('HOUSEHOLD_OUTSIDE_SUBTREE');
    const { status, body } = await propose(to.householdId, joins(from.child));
    expect([status, body]).toMatchObject([201, { state: 'open', expiresOn: '2026-02-11' }]);
    expect(await window.membersOf(from.householdId)).toHaveLength(2);
    expect(await listOf('demo-clerk', 'open')).toContain(body.proposalId);
    expect(await listOf(there, 'open')).toContain(body.proposalId);
    const due = { kind: 'household-proposal', dueOn: '2026-02-11', overdue: false, role: 'clerk' };
    expect(await dueAt(there, body.proposalId)).toMatchObject([due]);
    expect(await dueAt('demo-clerk', body.proposalId)).toEqual([]);

    expect((await answer(body.proposalId, 'confirm', 'demo-reviewer')).body.code).toBe(
      'PROPOSAL_OF_OTHER_WINDOW',
    );
    expect((await answer(body.proposalId, 'confirm', there, 'filed-twice')).body.code).toBe(
      'WINDOW_REASON_OF_OTHER_ANSWER',
    );
    expect((await answer(body.proposalId, 'confirm', there)).body).toMatchObject({ state: 'confirmed' });
    expect(await dueAt(there, body.proposalId)).toEqual([]);
    expect(await window.membersOf(from.householdId)).toHaveLength(1);
    expect(await window.membersOf(to.householdId)).toHaveLength(3);
    expect((await window.events(from.householdId)).at(-1)).toMatchObject({ data: { kind: 'leave' } });
    expect((await answer(body.proposalId, 'confirm', there)).body.code).toBe('PROPOSAL_NOT_OPEN');
    const { rows } = await window.database.query(
      'select action, actor_id from intake.audit where object_id = $1 and outcome = $2 order by id',
      [body.proposalId, 'done'],
    );
    expect(rows).toEqual([
      { action: 'household.change-proposed', actor_id: 'demo-clerk' },
      { action: 'household.proposal-confirmed', actor_id: 'r-2' },
    ]);
  });

  it('[A-19] refused, or withdrawn, the register stays as it is, and the person may be proposed again', async () => {
    const [from, to] = [await home('510683980001'), await home()];
    const before = [await window.events(from.householdId), await window.events(to.householdId)];
    for (const [decision, actor, reason] of [
      ['refuse', there, 'wrong-number'],
      ['withdraw', 'demo-clerk', 'filed-twice'],
    ] as const) {
      const { body } = await propose(to.householdId, joins(from.child));
      const second = await propose(to.householdId, joins(from.child));
      expect([second.status, second.body]).toMatchObject([
        409,
        { code: 'PROPOSAL_ALREADY_OPEN', params: { proposalId: body.proposalId } },
      ]);
      expect((await answer(body.proposalId, decision, actor, reason)).status).toBe(201);
    }
    expect([await window.events(from.householdId), await window.events(to.householdId)]).toEqual(before);
  });

  it('[A-19] of two open ones about one person the second waits, also where both come at the same moment', async () => {
    const [from, to, other] = [await home('510683980001'), await home(), await home()];
    const answers = await Promise.all(
      [to, other].map(({ householdId }) => propose(householdId, joins(from.child))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const [first, second] = answers[0]?.status === 201 ? answers : [...answers].reverse();
    expect(second?.body).toMatchObject({ params: { proposalId: first?.body.proposalId } });
    await answer(first?.body.proposalId ?? '', 'withdraw', 'demo-clerk', 'filed-twice');
    expect((await propose(other.householdId, joins(from.child))).status).toBe(201);
  });

  it('[A-19] expires unanswered, and is then confirmed by nobody', async () => {
    const [from, to] = [await home('510683980001'), await home()];
    const { body } = await propose(to.householdId, joins(from.child));
    await window.database.query(
      `update intake.household_proposal set expires_on = '2026-01-11' where id = $1`,
      [body.proposalId],
    );
    expect(await listOf(there, 'expired')).toContain(body.proposalId);
    expect((await answer(body.proposalId, 'confirm', there)).body.code).toBe('PROPOSAL_NOT_OPEN');
    expect((await propose(to.householdId, joins(from.child))).status).toBe(201);
  });

  it('[A-25] a family that a clerk files elsewhere stays where it is registered until both windows have moved it', async () => {
    const filing = family();
    const { householdId } = await window.registered(filing);
    await window.database.query('update intake.household set region_code = $2 where id = $1', [
      householdId,
      '510683980001',
    ]);
    const waiting = await window.file(filing);
    expect(waiting.state).toBe('awaiting-window-check');
    const { body } = await window.look(waiting.applicationId);
    expect(body.doubts.map(({ code }) => code)).toEqual(['registered-in-other-township']);
    const members = (await window.membersOf(householdId)).map(({ personId, relation }) => ({
      ref: relation === 'head' ? 'm1' : 'm2',
      personId,
    }));
    const accepts = { decision: 'correct', reasonCode: 'family-asked', householdId, members };
    expect((await window.answer(waiting.applicationId, accepts)).body.code).toBe('HOUSEHOLD_OUTSIDE_SUBTREE');

    const place = { regionCode: '510683990001', residence: 'rural', address: '示范镇一村' };
    const moves = { kind: 'moved', effectiveOn: '2026-01-10', reasonCode: 'moved', place };
    expect((await propose(householdId, joins(members[0]?.personId ?? ''))).status).toBe(404);
    const proposed = await propose(householdId, moves);
    expect((await answer(proposed.body.proposalId, 'confirm', there)).body).toMatchObject({
      state: 'confirmed',
    });
    expect((await window.answer(waiting.applicationId, accepts)).body).toMatchObject({
      state: 'open',
      householdId,
    });
  });

  it('[A-19] one whose window was merged away meanwhile is listed to the successor and answered by it', async () => {
    const [from, to] = [await home('510683970001'), await home()];
    const { body } = await propose(to.householdId, joins(from.child));
    await window.database.query(
      `insert into directory.region (code, level, name, valid_from, valid_to, successor_code)
       values ('510683970000', 'township', '原四镇', '2000-01-01', '2026-01-11', $1)`,
      [OTHER],
    );
    await window.running.setClock('2026-01-12T09:10:00+08:00');
    expect(await listOf(there, 'open')).toContain(body.proposalId);
    expect((await answer(body.proposalId, 'confirm', 'demo-reviewer')).body.code).toBe(
      'PROPOSAL_OF_OTHER_WINDOW',
    );
    expect((await answer(body.proposalId, 'confirm', there)).body).toMatchObject({ state: 'confirmed' });
    expect(await window.membersOf(to.householdId)).toHaveLength(3);
  });

  it('[A-19] a household is not moved into another township without its window', async () => {
    const { householdId } = await home();
    const { body } = await propose(householdId, {
      ...{ kind: 'moved', effectiveOn: '2026-01-10', reasonCode: 'moved' },
      place: { regionCode: '510683990002', residence: 'rural', address: '示范镇二村' },
    });
    expect(body.code).toBe('PROPOSAL_NOT_NEEDED');
  });
});

describe('after years in which windows answered each other', () => {
  it.each(['open', 'expired'] as const)(
    '[A-19] the %s ones are found without reading the others',
    async (state) => {
      const { householdId } = await home();
      await window.database.query(
        `insert into intake.household_proposal (id, household_id, kind, effective_on, reason_code, person_ids,
         from_region_code, to_region_code, body, state, proposed_by, proposed_on, expires_on)
       select gen_random_uuid(), $1, 'join', '2026-01-10', 'custody', '{}', '510683990000', $2, '{}', 'confirmed',
         'demo-clerk', '2026-01-10', '2026-01-10' from generate_series(1, 5000)`,
        [householdId, OTHER],
      );
      await window.database.query('analyze intake.household_proposal');
      await window.database.query('set search_path = intake');
      const actor = { id: 'demo-clerk', role: 'clerk', regionCode: '510683990000' } as const;
      const list = listStatement(actor, { state, after: undefined, limit: 50, today: '2026-01-12' });
      const { rows } = await window.database.query<{ 'QUERY PLAN': string }>(
        `explain ${list.text}`,
        list.values,
      );
      expect(rows.map((row) => row['QUERY PLAN']).join(' ')).toContain('household_proposal_open');
    },
  );
});
