import { newId } from '@aid-chain/kernel';
import { LI } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

let scene: Scene;

beforeAll(async () => {
  scene = await Scene.start('2026-02-09T10:00:00+08:00');
});

afterAll(() => scene?.stop());

/** The codes of all faults of an answer. */
const codesOf = ({ body }: { readonly body: Record<string, unknown> }): string[] =>
  (body['faults'] as { readonly code: string }[]).map(({ code }) => code);

const applied = async (): Promise<Officials> => new Officials(scene, (await scene.applies(LI)).caseId);

describe('bodies that a case does not take', () => {
  it('dates before the acceptance and after today, money in fractions, unknown fields, all faults in one answer', async () => {
    const officials = await applied();
    expect(await officials.report('2026-01-11')).toMatchObject({
      status: 422,
      body: { code: 'STEP_DATE_TOO_EARLY' },
    });
    expect(await officials.report('2026-02-10')).toMatchObject({
      status: 422,
      body: { code: 'STEP_DATE_AFTER_TODAY' },
    });
    const income = {
      personId: 'x',
      kind: 'wage',
      itemCode: 'wage',
      amountFen: 1.5,
      period: { from: '2025-02-30' },
    };
    const bad = await officials.report('2026-01-13', [
      { sourceCode: 'tax', result: 'match', incomes: [income], more: 1 },
    ]);
    expect(bad).toMatchObject({ status: 422, body: { code: 'VALIDATION_FAILED' } });
    const faults = bad.body['faults'] as { code: string; path: string }[];
    expect(faults.map(({ code, path }) => `${path} ${code}`).toSorted()).toEqual([
      '/sources/0/incomes/0/amountFen MONEY_NOT_WHOLE_FEN',
      '/sources/0/incomes/0/period/from DATE_INVALID',
      '/sources/0/incomes/0/period/to FIELD_MISSING',
      '/sources/0/incomes/0/personId ID_INVALID',
      '/sources/0/more FIELD_UNKNOWN',
    ]);
  });

  it('days at the edge of the calendar, a period that runs backwards, more reimbursed than spent, an asset without value', async () => {
    const officials = await applied();
    expect((await officials.survey('1900-01-01')).body['code']).toBe('STEP_DATE_TOO_EARLY');
    const last = await officials.publicity('civil-affairs', '2199-12-31');
    expect(last).toMatchObject({ status: 409, body: { code: 'OPINION_MISSING' } });
    const beyond = await officials.publicity('civil-affairs', '9999-12-31');
    expect(beyond).toMatchObject({ status: 422, body: { code: 'VALIDATION_FAILED' } });
    const period = { from: '2025-12-31', to: '2025-01-01' };
    const spent = { kind: 'medical', grossFen: 1, reimbursedFen: 2, period };
    const asset = { kind: 'vehicle', locationRegionCode: '510683' };
    const bad = await officials.survey('2026-01-14', { facts: { expenditures: [spent], assets: [asset] } });
    const faults = bad.body['faults'] as { code: string; path: string }[];
    expect(faults.map(({ code, path }) => `${path} ${code}`).toSorted()).toEqual([
      '/facts/assets/0 ASSET_VALUE_OR_COUNT',
      '/facts/expenditures/0/period PERIOD_REVERSED',
      '/facts/expenditures/0/reimbursedFen REIMBURSED_ABOVE_GROSS',
    ]);
  });

  it('"no data" with facts, a stranger, one investigator, an unknown one, an unanswered need', async () => {
    const officials = await applied();
    const asset = { kind: 'vehicle', count: 0, locationRegionCode: '510683' };
    const silent = await officials.report('2026-01-13', [
      { sourceCode: 'vehicles', result: 'no-data', assets: [asset] },
    ]);
    expect(silent).toMatchObject({ status: 422, body: { code: 'NO_DATA_WITH_FACTS' } });
    const stranger = await officials.report('2026-01-13', [
      { sourceCode: 'tax', result: 'match', personId: newId() },
    ]);
    expect(stranger.body['code']).toBe('PERSON_NOT_IN_HOUSEHOLD');
    const alone = await officials.survey('2026-01-14', { investigators: ['demo-clerk', 'demo-clerk'] });
    expect(codesOf(alone)).toEqual(['INVESTIGATOR_TWICE', 'INVESTIGATORS_TOO_FEW']);
    const unknown = await officials.survey('2026-01-14', { investigators: ['demo-clerk', 'nobody'] });
    expect(unknown.body['code']).toBe('INVESTIGATOR_UNKNOWN');
    expect((await officials.survey('2026-01-14', { needs: [] })).body['code']).toBe('NEED_NOT_ANSWERED');
  });
});
