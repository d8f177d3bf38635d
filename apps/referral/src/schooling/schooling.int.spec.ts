import { SCHOOLING_FIELD, type Schooling } from '@aid-chain/contracts';
import { newId } from '@aid-chain/kernel';
import { Sealer } from '@aid-chain/platform';
import { EventFeed, FedFamily, rowsOf, startServices, type RunningServices } from '@aid-chain/testing';
import { referral } from '../referral.definition.js';
import { sheetOf, SheetStage } from '../sheet-uploads/sheet-stage.fixture.js';

const SCHOOL = '示范镇第一中学';

interface Shown {
  readonly family: { readonly schooling?: readonly object[] };
  readonly reports: readonly object[];
}

describe('where the pupil of a need of education goes to school', () => {
  let stack: RunningServices;
  let feed: EventFeed;

  beforeAll(async () => {
    stack = await startServices([referral], { now: '2026-01-16T09:00:00+08:00' });
    feed = new EventFeed(stack.bus);
  });
  afterAll(() => stack.stop());

  /** A family with a need, and the referral of it. */
  async function needing(seed: number, kind: 'education' | 'medical', school?: string) {
    const family = new FedFamily(stack, feed, seed);
    await family.register();
    const needId = newId();
    const pupil = { personId: family.personId, stage: 'junior', ...(school === undefined ? {} : { school }) };
    const pupils: readonly Schooling[] = [pupil];
    const sealer = stack.services[0]?.app.get(Sealer, { strict: false });
    const schooling = sealer?.sealJson(SCHOOLING_FIELD, needId, pupils);
    const stated = { schoolKnown: school !== undefined, ...(schooling === undefined ? {} : { schooling }) };
    await family.need({ needId, kind, aspects: [], ...(kind === 'education' ? stated : {}) });
    await stack.idle();
    const path = `/v1/referrals?householdId=${family.householdId}`;
    const { body } = await stack
      .http('demo-clerk')
      .get<{ items: { referralId: string }[] }>('referral', path);
    return { family, referralId: body.items[0]?.referralId ?? '' };
  }
  const shown = async (referralId: string, key: string) =>
    (await stack.http(key).get<Shown>('referral', `/v1/referrals/${referralId}`)).body;
  const report = (referralId: string, department: string, more: object) =>
    stack.http(`demo-dept-${department}`).post('referral', `/v1/referrals/${referralId}/feedback`, {
      ...{ reportId: newId().slice(-12), quarter: '2026Q1', final: false, outcome: 'not-yet', aid: [] },
      ...more,
    });

  it('[L-27] is read by the education department alone, recorded as a look at circumstances; officials have it masked', async () => {
    const { referralId } = await needing(2_701, 'education', SCHOOL);
    const stageName = { zh: '初中', en: 'junior secondary school' };
    expect((await shown(referralId, 'demo-dept-education')).family.schooling).toEqual([
      { stage: 'junior', stageName, school: SCHOOL, toAsk: false },
    ]);
    const [look] = await rowsOf(
      stack.databaseUrl,
      `select action, seen from referral.audit where object_id = '${referralId}' and action = 'referral.disclosed'`,
    );
    expect(look).toMatchObject({ seen: expect.arrayContaining(['circumstances']) as unknown });
    expect(JSON.stringify(await shown(referralId, 'demo-clerk'))).not.toContain(SCHOOL);
    expect(await stack.http('demo-dept-health').get('referral', `/v1/referrals/${referralId}`)).toMatchObject(
      { status: 404 },
    );
    const medical = await needing(2_702, 'medical');
    expect((await shown(medical.referralId, 'demo-dept-medical-insurance')).family).not.toHaveProperty(
      'schooling',
    );
  });

  it('[L-27] stands in the sheet of duties, or that it is still to be asked', async () => {
    const known = await needing(2_703, 'education', SCHOOL);
    const unknown = await needing(2_704, 'education');
    const rows = await SheetStage.on(stack).download('education');
    const schoolIn = ({ referralId }: { readonly referralId: string }) =>
      rows.find(({ key }) => key?.includes(`~${idIn(referralId)}~`))?.schooling;
    expect(schoolIn(known)).toBe(`初中 ${SCHOOL}`);
    expect(schoolIn(unknown)).toBe('初中 学校待询问');
  });

  it('[L-27] is in no message and rests sealed; the message has whether it is known', async () => {
    const { referralId } = await needing(2_705, 'education', SCHOOL);
    await report(referralId, 'education', { school: SCHOOL, schoolAnswered: true });
    await stack.idle();
    const requested = await rowsOf<{ text: string }>(
      stack.databaseUrl,
      `select convert_from(bytes, 'UTF8') as text from referral.outbox
        where position(convert_to('${referralId}', 'UTF8') in bytes) > 0`,
    );
    expect(requested.some(({ text }) => text.includes('"schoolKnown":true'))).toBe(true);
    const everything = await rowsOf<{ text: string }>(
      stack.databaseUrl,
      `select convert_from(bytes, 'UTF8') as text from referral.outbox
        union all select o::text from referral.need_origin o union all select f::text from referral.feedback_report f
        union all select a::text from referral.audit a`,
    );
    expect(everything.length).toBeGreaterThan(0);
    expect(everything.filter(({ text }) => text.includes(SCHOOL))).toEqual([]);
  });

  it('[L-27] one that cannot be opened is to be asked, and takes nothing else with it', async () => {
    const broken = await needing(2_708, 'education', SCHOOL);
    await rowsOf(
      stack.databaseUrl,
      `update referral.need_origin set schooling = jsonb_set(schooling, '{kid}', '"gone"')
        where need_id = (select need_id from referral.referral where referral_id = '${broken.referralId}')`,
    );
    const detail = await stack
      .http('demo-dept-education')
      .get<Shown>('referral', `/v1/referrals/${broken.referralId}`);
    expect(detail).toMatchObject({ status: 200, body: { family: { schooling: [{ toAsk: true }] } } });
    const whole = await needing(2_709, 'education', SCHOOL);
    const rows = await SheetStage.on(stack).download('education');
    const cells = [broken, whole].map(
      ({ referralId }) => rows.find(({ key }) => key?.includes(`~${idIn(referralId)}~`))?.schooling,
    );
    expect(cells).toEqual(['学校待询问', `初中 ${SCHOOL}`]);
    // A need of the same family that comes later still reaches its department.
    const { family } = broken;
    await family.need({ needId: newId(), kind: 'education', aspects: [], schoolKnown: false });
    await stack.idle();
    const needs = await rowsOf(
      stack.databaseUrl,
      `select from referral.need_origin o join referral.need n using (need_id) where n.household_id = '${family.householdId}'`,
    );
    expect(needs).toHaveLength(2);
  });

  it('[L-27] [A-22] answers in the sheet as over HTTP: its name rests sealed and is in no message, and it is never named without its answer', async () => {
    const stage = SheetStage.on(stack, 'education');
    const { referralId } = await needing(2_710, 'education');
    const given = { reportKind: 'interim', outcome: 'not-yet' };
    const row = { ...(await stage.rowOf(referralId, '2026Q1')), ...given };
    const faults = async (more: object, of = stage, filled: object = row) => {
      const { uploadId } = await of.upload(await sheetOf([{ ...filled, ...more }]));
      return (await of.faultsOf(uploadId)).map(([, ...codes]) => codes);
    };
    const answered = { schoolAnswered: '学校已答复', school: '第三小学' };
    expect(await faults({ school: '第三小学' })).toEqual([['SCHOOL_WITHOUT_ANSWER']]);
    expect(await faults({ ...answered, school: '三'.repeat(101) })).toEqual([['SHEET_CELL_NOT_A_LINE']]);
    const medical = SheetStage.on(stack);
    const other = await medical.rowOf((await needing(2_711, 'medical')).referralId, '2026Q1');
    expect(await faults(answered, medical, { ...other, ...given })).toEqual([['SCHOOL_NOT_OF_NEED']]);

    await stage.record([{ ...row, ...answered }]);
    const last = async () => (await shown(referralId, 'demo-clerk')).reports.at(-1);
    expect(await last()).toMatchObject({ channel: 'excel', schoolAnswered: true, school: '第三小学' });
    expect(await stage.upload(await sheetOf([{ ...row, ...answered }]))).toMatchObject({
      counts: { unchanged: 1 },
    });
    expect(await faults({ ...answered, school: '第四小学' })).toEqual([['CORRECTION_REASON_MISSING']]);
    const { uploadId } = await stage.record([{ ...row, correction: 'entered-wrongly' }]);
    expect(await last()).toMatchObject({ schoolAnswered: false });
    await stage.move(uploadId, 'undo');
    await stage.ended(uploadId);
    expect(await last()).toMatchObject({ schoolAnswered: true, school: '第三小学' });
    const atRest = await rowsOf<{ text: string }>(
      stack.databaseUrl,
      `select r::text as text from referral.sheet_upload_row r union all select f::text from referral.feedback_report f
        union all select i::text from referral.inbox i
        union all select convert_from(o.bytes, 'UTF8') from referral.outbox o`,
    );
    expect(atRest.length).toBeGreaterThan(0);
    expect(atRest.filter(({ text }) => text.includes('第三小学'))).toEqual([]);
  });

  it('[L-27] answers through its department: the report names it for who may read notes, and of another need it is refused', async () => {
    const { referralId } = await needing(2_706, 'education', SCHOOL);
    const reportId = 'school-1';
    const named = (school: string) => ({ reportId, schoolAnswered: true, school });
    for (const not of [{ school: SCHOOL }, { school: SCHOOL, schoolAnswered: false }])
      expect(await report(referralId, 'education', { reportId, ...not })).toMatchObject({
        ...{ status: 422, body: { code: 'SCHOOL_WITHOUT_ANSWER' } },
      });
    expect(await report(referralId, 'education', named(SCHOOL))).toMatchObject({ status: 201 });
    expect(await report(referralId, 'education', named('第二中学'))).toMatchObject({
      ...{ status: 409, body: { code: 'NOTE_CHANGED' } },
    });
    expect((await shown(referralId, 'demo-clerk')).reports).toMatchObject([
      { reportId, schoolAnswered: true, school: SCHOOL },
    ]);
    expect((await shown(referralId, 'demo-auditor')).reports[0]).not.toHaveProperty('school');
    const medical = await needing(2_707, 'medical');
    expect(await report(medical.referralId, 'medical-insurance', { schoolAnswered: true })).toMatchObject({
      ...{ status: 422, body: { code: 'SCHOOL_NOT_OF_NEED' } },
    });
  });
});

/** A referral as the key of a row has it. */
const idIn = (referralId: string): string =>
  Buffer.from(referralId.replaceAll('-', ''), 'hex').toString('base64url');
