import { newId } from '@aid-chain/kernel';
import { sql, type Received } from '@aid-chain/messaging';
import { householdBuilder, lockCrosswise } from '@aid-chain/testing';
import { Window } from '../window-check/window-check.fixture.js';
import { SetAsideConsumer } from './set-aside.consumer.js';

let window: Window;

beforeAll(async () => {
  window = await Window.open();
});

afterAll(() => window?.close());

async function refused(): Promise<{ applicationId: string; decisionId: string }> {
  const filing = householdBuilder().with({ birthDate: '2014-03-01' }).build();
  await window.registered(filing);
  const { applicationId } = await window.file({ ...filing, members: filing.members.slice(0, 1) });
  await window.answer(applicationId, { decision: 'refuse', reasonCode: 'filed-twice' });
  return { applicationId, decisionId: await decisionOf(applicationId) };
}

async function decisionOf(applicationId: string): Promise<string> {
  const { rows } = await window.database.query<{ id: string }>(
    'select decision_id as id from intake.non_acceptance where application_id = $1',
    [applicationId],
  );
  return rows[0]?.id ?? '';
}

/** A remedy against a decision is won, in a transaction that begins while another holds the application. */
function setAside(applicationId: string, decisionId: string, more: object = {}): Promise<void> {
  return lockCrosswise(window.running.databaseUrl, 'intake', {
    first: sql`select from application where id = ${applicationId}::uuid for update`,
    second: (tx) => new SetAsideConsumer().setAside([won({ applicationId, decisionId, ...more })], tx),
    then: sql`select 1`,
  });
}

const won = (data: object) =>
  ({
    data: { remedyId: newId(), on: '2026-01-12', ...data },
  }) as Received<'eligibility.non-acceptance-set-aside.v1'>;

describe('[L-22] a decision not to accept that a remedy sets aside', () => {
  it('is set aside also in the moment in which its delivery is recorded: both take the application first', async () => {
    const of = await refused();
    await lockCrosswise(window.running.databaseUrl, 'intake', {
      first: sql`select from application where id = ${of.applicationId}::uuid for update`,
      second: (tx) => new SetAsideConsumer().setAside([won(of)], tx),
      then: sql`
        update non_acceptance set delivered_on = '2026-01-12', delivery_method = 'post'
         where decision_id = ${of.decisionId}::uuid`,
    });
    const { rows } = await window.database.query(
      `select n.set_aside_on::text as gone, n.delivered_on::text as delivered, a.state
         from intake.non_acceptance n join intake.application a on a.id = n.application_id where n.decision_id = $1`,
      [of.decisionId],
    );
    expect(rows).toEqual([{ gone: '2026-01-12', delivered: '2026-01-12', state: 'awaiting-window-check' }]);
  });

  it('stays the first of two whatever its id: decisions of before decisions had ids in the order of time', async () => {
    const { applicationId, decisionId } = await refused();
    const old = `ffffffff${decisionId.slice(8)}`;
    const set = 'update intake.non_acceptance set decision_id = $1 where decision_id = $2';
    await window.database.query(set, [old, decisionId]);
    await window.running.setClock('2026-01-13T09:00:00+08:00');
    await setAside(applicationId, old);
    await window.answer(applicationId, { decision: 'refuse', reasonCode: 'not-the-applicant' });
    const { body } = await window.running
      .http('demo-clerk')
      .get<{ nonAcceptances: { reasonCode: string }[] }>('intake', `/v1/applications/${applicationId}`);
    expect(body.nonAcceptances.map(({ reasonCode }) => reasonCode)).toEqual([
      ...['filed-twice', 'not-the-applicant'],
    ]);
  });

  it('[L-07] nothing is refused before the family was given what to put right; a refusal closes it, and it is open again once the decision is set aside, until the application is withdrawn', async () => {
    const filing = householdBuilder().with({ birthDate: '2014-03-01' }).build();
    await window.registered(filing);
    const { applicationId } = await window.file({ ...filing, members: filing.members.slice(0, 1) });
    const http = window.running.http('demo-clerk');
    const owed = async () => {
      const { body } = await http.get<{ items: { objectId: string; kind: string }[] }>(
        ...(['intake', '/v1/due-items?limit=200'] as const),
      );
      return body.items
        .filter(({ objectId }) => objectId === applicationId)
        .map(({ kind }) => kind)
        .sort();
    };
    const open = async () => {
      const { rows } = await window.database.query(
        'select from intake.filing_supplement where application_id = $1 and closed_on is null',
        [applicationId],
      );
      return rows.length;
    };
    await window.answer(applicationId, { decision: 'supplement', reasonCode: 'change-first', note: '示范' });
    expect([await owed(), await open()]).toEqual([['filing-supplement-notice', 'window-check'], 1]);
    const refusal = { decision: 'refuse', reasonCode: 'filed-twice' } as const;
    const check = `/v1/applications/${applicationId}/window-check`;
    const early = await http.post<{ code: string }>('intake', check, refusal);
    expect(early.body.code).toBe('SUPPLEMENT_NOT_DELIVERED');
    // A place that sets no days: delivered long ago, nothing runs any more.
    const given = `update intake.filing_supplement set delivered_on = asked_on, delivery_method = 'post' where application_id = $1`;
    await window.database.query(given, [applicationId]);
    await window.answer(applicationId, refusal);
    expect([await owed(), await open()]).toEqual([['non-acceptance-notice'], 0]);
    await setAside(applicationId, await decisionOf(applicationId));
    expect([await owed(), await open()]).toEqual([['window-check'], 1]);
    const today = { on: '2026-01-13', reasonCode: 'other' };
    await http.post('intake', `/v1/applications/${applicationId}/withdrawal`, today);
    expect([await owed(), await open()]).toEqual([[], 0]);
  });

  it('is refused for nothing any more where the result changed it, and a later decision falls with it', async () => {
    const { applicationId, decisionId } = await refused();
    await setAside(applicationId, decisionId, { result: 'redone' });
    await window.answer(applicationId, { decision: 'refuse', reasonCode: 'not-the-applicant' });
    await setAside(applicationId, decisionId, { result: 'changed', remedyKind: 'lawsuit' });
    const { body } = await window.running
      .http('demo-clerk')
      .post<{ code: string }>('intake', `/v1/applications/${applicationId}/window-check`, {
        ...{ decision: 'refuse', reasonCode: 'not-the-applicant' },
      });
    expect(body.code).toBe('NON_ACCEPTANCE_CHANGED');
  });
});
