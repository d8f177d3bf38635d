import { idNumber } from '@aid-chain/testing';
import { ADDRESS, LI, NAMES } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

interface List {
  readonly items: readonly { readonly caseId: string }[];
  readonly next?: string;
}

let scene: Scene;
let caseId: string;
let householdId: string;

beforeAll(async () => {
  scene = await Scene.start('2026-01-15T10:00:00+08:00');
  ({ caseId, householdId } = await scene.applies(LI));
  const officials = new Officials(scene, caseId);
  await officials.report('2026-01-13');
  await officials.survey('2026-01-14', { note: `${NAMES[0]} 在家，${ADDRESS}` });
  await officials.opinion('civil-affairs', '2026-01-15', 'positive');
});

afterAll(() => scene?.stop());

const list = (key: string, query = '') => scene.http(key).get<List>('eligibility', `/v1/cases${query}`);

describe('reading cases', () => {
  it('names and numbers are masked; with a reason they are shown and an audit row records it', async () => {
    const masked = await scene.read(caseId);
    expect(masked).toMatchObject({
      status: 200,
      body: { household: { members: [{ name: '试*' }, {}, {}] } },
    });
    const http = scene.http('demo-clerk');
    const headers = { 'Unmask-Reason': 'home-visit' };
    const shown = await http.get('eligibility', `/v1/cases/${caseId}`, { headers });
    expect(shown).toMatchObject({
      body: { household: { address: ADDRESS, members: [{ name: NAMES[0] }, {}, {}] } },
    });
    const { rows } = await scene.database.query(`select 1 from audit where action = 'case.unmasked'`);
    expect(rows).toHaveLength(1);
  });

  it('[S2-10] the case shows who collected, checked and typed in what was brought into it', async () => {
    const { body } = await scene.read(caseId);
    expect(body).toMatchObject({
      recordedWork: [
        { step: 'verification-report', version: 1, on: '2026-01-13', collectedBy: [] },
        { step: 'survey', version: 1, on: '2026-01-14', recordedBy: 'demo-clerk' },
      ],
    });
    const { recordedWork } = body as {
      recordedWork: readonly { collectedBy: string[]; recordedBy: string }[];
    };
    expect(recordedWork[0]?.recordedBy).toBe('demo-civil-affairs');
    expect(recordedWork[1]?.collectedBy).toEqual(['demo-clerk', 'demo-clerk-2']);
  });

  it('the case shows both tracks, what can come next and the proposed needs until the opinion', async () => {
    expect(await scene.read(caseId)).toMatchObject({
      body: {
        state: 'gathering',
        nextSteps: [],
        proposedNeeds: [],
        tracks: [
          { track: 'civil-affairs', state: 'awaiting-publicity', nextSteps: ['publicity'] },
          { track: 'monitored', state: 'gathering', nextSteps: ['initial-opinion'] },
        ],
      },
    });
  });

  it('[N0] shows per category what would change the result, to the fen, with whose number it is and no id in the sentence', async () => {
    const { status, body } = await scene.http('demo-reviewer').get<{
      outcome: string;
      moved: number;
      changes: { unit: string; from: number; to: number; textZh: string }[];
    }>('eligibility', `/v1/cases/${caseId}/counterfactuals?category=dibao`);
    expect([status, body.outcome]).toEqual([200, 'met']);
    expect(body.changes.map(({ textZh }) => textZh)).toEqual([
      '户主 工资 由 18000.00 变为 25200.00 元：不符合',
      '存款等金融资产 由 0.00 变为 40320.01 元：不符合',
      '住房（套） 由 1 变为 2：不符合',
      '机动车（辆） 由 0 变为 1：不符合',
    ]);
    const of = (id: string, query: string) =>
      scene.http('demo-reviewer').get('eligibility', `/v1/cases/${id}/counterfactuals${query}`);
    expect(await of(caseId, '?category=rich')).toMatchObject({ status: 422 });
    expect(await of(caseId, '')).toMatchObject({ status: 422 });
  });

  it('the worksheet shows every line, met or not, frozen where the opinion stands', async () => {
    const { body } = await scene
      .http('demo-reviewer')
      .get<{ tracks: { lines: { ruleId: string; textZh: string; outcome: string }[] }[] }>(
        'eligibility',
        `/v1/cases/${caseId}/determination`,
      );
    expect(body).toMatchObject({
      tracks: [
        { track: 'civil-affairs', frozen: true, figures: { countablePerHeadMonthFen: 40_000 } },
        { track: 'monitored', frozen: false },
      ],
    });
    const lines = body.tracks.flatMap((track) => track.lines);
    expect(lines.every(({ textZh }) => textZh.length > 0)).toBe(true);
    expect(new Set(lines.map(({ outcome }) => outcome)).size).toBeGreaterThan(1);
    expect(
      await scene.http('demo-auditor').get('eligibility', `/v1/cases/${caseId}/determination`),
    ).toMatchObject({ status: 403 });
  });

  it('lists are paged and filtered, and stay inside the own region', async () => {
    const other = await scene.applies(LI);
    const first = await list('demo-clerk', '?limit=1');
    expect(first.body.items.map((item) => item.caseId)).toEqual([caseId]);
    const second = await list('demo-clerk', `?limit=1&cursor=${first.body.next ?? ''}`);
    expect(second.body).toMatchObject({ items: [{ caseId: other.caseId }] });
    expect(second.body.next).toBeUndefined();
    expect((await list('demo-civil-affairs', `?householdId=${householdId}`)).body.items).toHaveLength(1);
    expect((await list('demo-auditor', '?state=ended')).body.items).toEqual([]);
    expect((await list('demo-portal')).status).toBe(403);
    await scene.database.query(`update case_file set region_code = '510684990001' where case_id = $1`, [
      other.caseId,
    ]);
    expect((await list('demo-clerk')).body.items).toHaveLength(1);
    expect(await scene.read(other.caseId)).toMatchObject({ status: 404, body: { code: 'CASE_NOT_FOUND' } });
    const sheet = `/v1/cases/${other.caseId}/determination`;
    expect(await scene.http('demo-clerk').get('eligibility', sheet)).toMatchObject({ status: 404 });
    const { rows: attempts } = await scene.database.query<{ action: string }>(
      `select action from audit where object_id = $1 and outcome = 'refused' and code = 'CASE_NOT_FOUND' order by id`,
      [other.caseId],
    );
    expect(attempts.map(({ action }) => action)).toEqual(['case.shown', 'determination.shown']);
    const step = await new Officials(scene, other.caseId).report('2026-01-13');
    expect(step).toMatchObject({ status: 404, body: { code: 'CASE_NOT_FOUND' } });
  });

  it('a case in a form that this release does not know is not guessed at: the answer names table, row and what to do', async () => {
    const write = (version: number) =>
      scene.database.query(
        `update case_file set document = jsonb_set(document, '{documentVersion}', $2::jsonb) where case_id = $1`,
        [caseId, version],
      );
    await write(9);
    const answer = await scene.read(caseId);
    const listed = await list('demo-clerk');
    await write(1);
    expect(answer).toMatchObject({ status: 503, body: { code: 'DOCUMENT_VERSION_UNKNOWN' } });
    expect(JSON.stringify(answer.body)).toMatch(new RegExp(`case_file.*${caseId}`, 'u'));
    expect(await scene.read(caseId)).toMatchObject({ status: 200 });
    // The list names it and goes on: nobody else's case is kept from the township.
    expect(listed).toMatchObject({ status: 200, body: { notReadable: [caseId] } });
    const others = listed.body.items.map((item) => item.caseId);
    expect(others).not.toContain(caseId);
    const readable = (await list('demo-clerk')).body;
    expect(readable).not.toHaveProperty('notReadable');
    expect(readable.items.map((item) => item.caseId).filter((id) => id !== caseId)).toEqual(others);
    expect(readable.items.length).toBe(others.length + 1);
  });

  it('no table of the service holds a name, number, birth date, address or note in clear', async () => {
    const { rows: tables } = await scene.database.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'eligibility'`,
    );
    const births = LI.persons.map(({ birthDate }) => birthDate);
    const numbers = births.map((birthDate, index) => idNumber(index, { birthDate }));
    const secrets = [...NAMES, ...births, ...numbers, ADDRESS, '在家', 'severe'];
    const seen: string[] = [];
    for (const { name } of tables) {
      const { rows } = await scene.database.query<{ text: string }>(
        `select t::text as text from "${name}" t`,
      );
      const dump = rows
        .map(({ text }) =>
          text.replace(/\\\\x([0-9a-f]+)/g, (_, hex: string) => Buffer.from(hex, 'hex').toString()),
        )
        .join('\n');
      if (dump.includes('eligibility.need-established.v1')) seen.push(name);
      expect([name, secrets.filter((secret) => dump.includes(secret))]).toEqual([name, []]);
    }
    // The bytes of events were really read: the outbox shows what it holds.
    expect(seen).toContain('outbox');
    expect(tables.length).toBeGreaterThan(10);
  });
});
