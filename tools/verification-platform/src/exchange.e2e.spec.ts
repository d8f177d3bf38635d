import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Manner, ReceivedRequest } from './behaviour.rules.js';
import { FolderPlatform } from './folder-platform.js';
import { SimulatedPlatform } from './platform.js';
import { exchangeFolder, Stage, type Shown } from './stage.fixture.js';

/** What the platform does with the first member's sources; those of the other, and all later versions, are answered rightly. */
const MANNERS: Readonly<Record<string, Manner>> = {
  'household-register': 'silent',
  'real-estate': 'late',
  'market-registration': 'other-person',
  'housing-fund': 'broken',
  vehicles: 'same-again',
  securities: 'another-answer',
};

let folder: Awaited<ReturnType<typeof exchangeFolder>>;
let stage: Stage;
let platform: SimulatedPlatform;
let files: FolderPlatform;
const seen = new Set<string>();

function mannerFor({ subjectId, sourceCode }: ReceivedRequest): Manner {
  const key = `${subjectId}|${sourceCode}`;
  const isFirst = subjectId === stage.persons[0] && !seen.has(key);
  seen.add(key);
  return isFirst ? (MANNERS[sourceCode] ?? 'right') : 'right';
}

beforeAll(async () => {
  folder = await exchangeFolder();
  stage = await Stage.start({ kind: 'folder', folder: folder.path });
  platform = new SimulatedPlatform('2026-01-13', mannerFor);
  files = new FolderPlatform(folder.path, platform);
  await stage.applies();
}, 120_000);

afterAll(async () => {
  await stage?.stop();
  await folder?.remove();
});

const issue = (on: string, more = {}) =>
  stage.post(`/v1/cases/${stage.caseId}/verification-report/issue`, { on, ...more });
const of = (requests: readonly Shown[], sourceCode: string, version = 1) =>
  requests.find(
    (one) => one.subjectId === stage.persons[0] && one.sourceCode === sourceCode && one.version === version,
  );

/** Files go back and forth until nothing moves any more. */
async function exchange(asked: number): Promise<void> {
  await stage.until('the platform was asked', async () => {
    await files.turn();
    return platform.asked === asked;
  });
  await stage.until(
    'all that it sent was read',
    async () => (await stage.count(UNREAD)) === platform.lines.length,
  );
}

const UNREAD = 'select coalesce(sum(lines_done), 0)::int as n from verification_file';

describe('a case whose sources are asked through a folder, by a platform that answers late, partly, wrongly and twice', () => {
  it('[N4] [S0-20] [L-11] every adult is asked about at every source of the law, with the ground in the request', async () => {
    expect(await stage.ask()).toMatchObject({ status: 201 });
    const requests = await stage.requests();
    expect(requests).toHaveLength(22);
    expect(requests[0]).toMatchObject({
      ground: 'application',
      state: 'asked',
      dueOn: '2026-01-27',
      textVersion: 'authorisation-2026',
    });
    expect(await stage.ask()).toMatchObject({ status: 422, body: { code: 'VALIDATION_FAILED' } });
  });

  it('[N4] what is about others, unreadable or a second answer is parked with its code; the same line again is none', async () => {
    await exchange(22);
    expect((await stage.parked()).map(({ code }) => code).sort()).toEqual([
      'ANSWER_NOT_ASKED',
      'ANSWER_TWICE',
      'ANSWER_UNREADABLE',
    ]);
    const requests = await stage.requests();
    expect(requests.filter(({ state }) => state === 'answered')).toHaveLength(18);
    expect(of(requests, 'vehicles')).toMatchObject({ state: 'answered', result: 'no-data' });
    expect(of(requests, 'securities')).toMatchObject({ state: 'answered' });
    expect(await issue('2026-01-13')).toMatchObject({ status: 409, body: { code: 'REQUESTS_STILL_OPEN' } });
  });

  it('[N4] an answer names in what it differs from the declaration, without a figure', async () => {
    const requests = await stage.requests();
    const other = requests.find((one) => one.subjectId === stage.persons[1] && one.sourceCode === 'tax');
    expect(other).toMatchObject({
      differences: [{ fact: 'incomes', kind: 'wage', difference: 'not-declared' }],
    });
    expect(of(requests, 'bank-deposits')).toMatchObject({
      differences: [{ fact: 'assets', kind: 'deposit', difference: 'differs' }],
    });
    expect(of(requests, 'tax')).toMatchObject({ differences: [] });
  });

  it('[L-11] what nobody answers by its day has timed out and waits for civil affairs', async () => {
    await stage.stack.setClock('2026-01-28T09:00:00+08:00');
    const requests = await stage.requests();
    for (const source of ['household-register', 'real-estate', 'market-registration', 'housing-fund'])
      expect(of(requests, source)).toMatchObject({ state: 'timed-out' });
    expect(await stage.due()).toEqual(expect.arrayContaining(['parked-answer', 'verification-timed-out']));
  });

  it('[N4] an answer that comes late is parked, and taken by a person', async () => {
    expect(platform.releaseLate()).toBe(1);
    await exchange(22);
    const late = (await stage.parked()).find(({ code }) => code === 'ANSWER_LATE');
    const decide = (body: object) =>
      stage.post(`/v1/parked-answers/${String(late?.parkedId)}/decision`, { ...body });
    // A report of the case that is being issued goes first: what it left out would count as reported.
    const issuing = new pg.Client({ connectionString: stage.stack.databaseUrl });
    await issuing.connect();
    await issuing.query('begin');
    await issuing.query('select from eligibility.case_file where case_id = $1 for update', [stage.caseId]);
    const taking = decide({ decision: 'take', on: '2026-01-28' });
    await pause(300);
    expect(of(await stage.requests(), 'real-estate')).toMatchObject({ state: 'timed-out' });
    await issuing.query('commit');
    await issuing.end();
    expect(await taking).toMatchObject({ status: 201, body: { state: 'taken' } });
    expect(of(await stage.requests(), 'real-estate')).toMatchObject({ state: 'answered' });
    expect(await decide({ decision: 'take', on: '2026-01-28' })).toMatchObject({
      status: 409,
      body: { code: 'PARKED_ANSWER_DECIDED' },
    });
  });

  it('[N4] an answer about somebody else is never taken, only set aside', async () => {
    const other = (await stage.parked()).find(({ code }) => code === 'ANSWER_NOT_ASKED');
    const path = `/v1/parked-answers/${String(other?.parkedId)}/decision`;
    const take = await stage.post(path, { decision: 'take', on: '2026-01-28' });
    expect(take).toMatchObject({ status: 422, body: { code: 'ANSWER_NOT_ASKED' } });
    expect(await stage.post(path, { decision: 'set-aside', on: '2026-01-28' })).toMatchObject({
      status: 201,
    });
  });

  it('[S0-05] [S0-20] the report is issued by the rules of one by hand: each source answered, timed out stands on it', async () => {
    expect(await issue('2026-01-27')).toMatchObject({ status: 422, body: { code: 'REPORT_BEFORE_ANSWERS' } });
    expect(await issue('2026-01-28')).toMatchObject({ status: 201, body: { verification: 'reported' } });
    const { rows } = await stage.database.query<{ sources: Record<string, unknown>[] }>(
      'select sources from verification_report',
    );
    const [{ sources } = { sources: [] }] = rows;
    expect(sources).toHaveLength(22);
    const own = sources.filter(({ personId }) => personId === stage.persons[0]);
    expect(own.find(({ sourceCode }) => sourceCode === 'tax')).toMatchObject({
      result: 'match',
      facts: { incomes: [{ amountFen: 1_200_000 }] },
    });
    expect(own.find(({ sourceCode }) => sourceCode === 'household-register')).toMatchObject({
      result: 'unreachable',
      reasonCode: 'timed-out',
    });
    expect(await stage.due()).not.toContain('verification-timed-out');
  });

  it('[N4] the family objects: the source is asked once more, and the new answer stands in the next version of the report', async () => {
    const tax = of(await stage.requests(), 'tax');
    const object = (on: string) =>
      stage.post(
        `/v1/verification-requests/${String(tax?.requestId)}/objection`,
        { on, reasonCode: 'wrong-amount', paper: '工资单' },
        'demo-clerk',
      );
    expect(await object('2026-01-28')).toMatchObject({ status: 201, body: { version: 2 } });
    expect(await object('2026-01-28')).toMatchObject({ status: 409, body: { code: 'REQUEST_OPEN_ALREADY' } });
    await exchange(23);
    expect(of(await stage.requests(), 'tax', 2)).toMatchObject({
      state: 'answered',
      reexamines: tax?.requestId,
    });
    expect(await issue('2026-01-28')).toMatchObject({ status: 201 });
    expect(await stage.count('select max(version)::int as n from verification_report')).toBe(2);
  });

  it('[S1-07] the register place is asked as an authority, and people answer for it', async () => {
    const [personId] = stage.persons;
    const authority = { kind: 'cross-province', regionCode: '420100' };
    const asked = await stage.ask(
      { persons: [{ personId, sources: ['real-estate'] }], authority },
      '2026-01-28',
    );
    const [made] = asked.body['requests'] as { requestId: string }[];
    expect(await stage.due()).toContain('authority-answer');
    const answer = { on: '2026-01-28', paper: 'HF-2026-0012', queriedOn: '2026-01-28', result: 'no-data' };
    expect(
      await stage.post(`/v1/verification-requests/${String(made?.requestId)}/answer`, answer),
    ).toMatchObject({ status: 201 });
    expect(await stage.due()).not.toContain('authority-answer');
    await pause(500);
    expect(platform.asked).toBe(23);
  });

  it('[S1-23] the platforms above the own one and that of the ministry are asked too, each once, and answered by their papers', async () => {
    const [personId] = stage.persons;
    const ask = (kind: string, regionCode: string) =>
      stage.ask(
        { persons: [{ personId, sources: ['vehicles'] }], authority: { kind, regionCode } },
        '2026-01-28',
      );
    for (const [kind, code] of [
      ['upper-level', '510683'],
      ['upper-level', '420000'],
      ['ministry', '510000'],
      ['cross-province', '999999'],
    ] as const)
      expect((await ask(kind, code)).body['code']).toBe('AUTHORITY_NOT_ELSEWHERE');
    for (const [kind, code] of [
      ['upper-level', '510600'],
      ['ministry', '000000'],
    ] as const) {
      const [made] = (await ask(kind, code)).body['requests'] as { requestId: string }[];
      const path = `/v1/verification-requests/${String(made?.requestId)}/answer`;
      const answer = { on: '2026-01-28', paper: `HF-${code}`, result: 'no-data' };
      expect((await stage.post(path, { ...answer, queriedOn: '2026-01-27' })).body['code']).toBe(
        'ANSWER_BEFORE_REQUEST',
      );
      expect(await stage.post(path, { ...answer, queriedOn: '2026-01-28' })).toMatchObject({ status: 201 });
    }
    expect((await ask('upper-level', '510000')).status).toBe(201);
    expect((await ask('upper-level', '510600')).body['code']).toBe('REQUEST_OPEN_ALREADY');
    const open = (await stage.requests()).find(({ state }) => state === 'asked');
    const withdrawal = { on: '2026-01-28', reasonCode: 'not-needed' };
    await stage.post(`/v1/verification-requests/${String(open?.requestId)}/withdrawal`, withdrawal);
  });

  it('[L-15] each query, also a report that people enter, stands in the audit with its case and purpose', async () => {
    const { rows } = await stage.database.query<{ action: string; reason: string; object_id: string }>(
      `select distinct action, reason, object_id from audit
        where outcome = 'done' and action in ('verification.requested', 'verification.recorded', 'verification.re-examined')
        order by action`,
    );
    expect(rows).toEqual(
      ['verification.re-examined', 'verification.recorded', 'verification.requested'].map((action) => ({
        ...{ action, reason: 'case-handling', object_id: stage.caseId },
      })),
    );
  });

  it('the aid chain shows that sources were asked and that their requests ended, without what they answered', async () => {
    const { rows } = await stage.database.query<{ bytes: Buffer }>(
      "select bytes from outbox where topic = 'eligibility.v1' order by id",
    );
    const steps = rows
      .map(
        ({ bytes }) => JSON.parse(bytes.toString('utf8')) as { type: string; data: Record<string, unknown> },
      )
      .filter(
        ({ type, data }) =>
          type === 'eligibility.step-recorded.v1' && String(data['step']).startsWith('verification-'),
      )
      .map(({ data }) => `${String(data['step'])} ${String(data['outcomeCode'])}`);
    expect(steps).toEqual([
      'verification-asked asked',
      'verification-answered partly-answered',
      'verification-asked asked-again',
      'verification-answered all-answered',
      'verification-asked asked',
      'verification-answered all-answered',
      ...['upper-level', 'ministry', 'withdrawn'].flatMap(() => [
        'verification-asked asked',
        'verification-answered all-answered',
      ]),
    ]);
  });

  it('no name and no number stays in the folder or in clear in the database', async () => {
    const { rows } = await stage.database.query<{ kept: string }>(
      "select coalesce(string_agg(q::text, ''), '') || (select coalesce(string_agg(a::text, ''), '') from verification_answer a) as kept from verification_request q",
    );
    expect(rows[0]?.kept).not.toMatch(/试甲|试乙|\d{17}[\dX]/);
  });
});
