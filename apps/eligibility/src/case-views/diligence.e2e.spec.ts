import { LI } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

interface Step {
  readonly action: string;
  readonly actorId: string;
  readonly outcome: string;
  readonly seal: number | null;
}

let scene: Scene;

beforeAll(async () => {
  scene = await Scene.start();
});

afterAll(() => scene?.stop());

/** Every page of two steps, as the auditor reads them. */
async function stepsOf(caseId: string): Promise<Step[]> {
  const steps: Step[] = [];
  let cursor = '';
  do {
    const { status, body } = await scene
      .http('demo-auditor')
      .get<{ items: Step[]; next?: string }>('eligibility', `/v1/cases/${caseId}/steps?limit=2${cursor}`);
    expect(status).toBe(200);
    steps.push(...body.items);
    cursor = body.next === undefined ? '' : `&cursor=${encodeURIComponent(body.next)}`;
  } while (cursor !== '');
  return steps;
}

describe('the proof of diligence of a case', () => {
  it('[S2-37] [S4-06] has every step and every refusal in their order: who, in which role, on which day, by which deadline, on which worksheet, and whether in time', async () => {
    const { caseId } = await scene.applies(LI);
    const officials = new Officials(scene, caseId);
    await scene.stack.setClock('2026-01-16T10:00:00+08:00');
    await officials.survey('2026-01-14');
    await officials.report('2026-01-16');
    await officials.publicityEnd('civil-affairs', '2026-01-16');
    const opinion = await officials.opinion('civil-affairs', '2026-01-16', 'positive');
    const { determinationHash } = opinion.body;
    expect(await stepsOf(caseId)).toMatchObject([
      {
        ...{ action: 'survey.recorded', actorId: 'demo-clerk', actorRole: 'clerk', outcome: 'done' },
        ...{ on: '2026-01-14', dueOn: '2026-01-15', dueProvisional: false, inTime: true },
        businessAt: expect.stringMatching(/^2026-01-16T10:0/) as string,
      },
      {
        ...{ action: 'verification.recorded', actorId: 'demo-civil-affairs', outcome: 'done' },
        ...{ on: '2026-01-16', dueOn: '2026-01-15', inTime: false },
      },
      {
        ...{ action: 'POST /v1/cases/{id}/publicity/end', actorId: 'demo-reviewer', outcome: 'refused' },
        code: 'PUBLICITY_NOT_STARTED',
      },
      { action: 'opinion.given', actorId: 'demo-reviewer', track: 'civil-affairs', determinationHash },
    ]);
    const [survey, , refused] = await stepsOf(caseId);
    expect(survey).toMatchObject({
      ...{ actionName: { zh: '录入入户调查', en: 'household survey recorded' } },
      ...{ actorRoleName: { zh: '窗口经办人' }, outcomeName: { zh: '已办理', en: 'done' } },
    });
    expect(refused).toMatchObject({
      actionName: { zh: '公示期满或有异议', en: 'End publicity, or return the track after an objection' },
      outcomeName: { zh: '已退回', en: 'refused' },
    });
    expect((await stepsOf(caseId)).at(-1)).toMatchObject({ trackName: { zh: '民政线' } });
    await scene.database.query('select seal_audit()');
    expect((await stepsOf(caseId)).map(({ seal }) => seal)).not.toContain(null);
  });

  it('[S2-37] shows no looks, and nothing of a case that is not there', async () => {
    const { caseId } = await scene.applies(LI);
    expect((await scene.read(caseId)).status).toBe(200);
    expect(await stepsOf(caseId)).toEqual([]);
    const other = await scene
      .http('demo-auditor')
      .get('eligibility', `/v1/cases/${'0'.repeat(8)}-0000-7000-8000-${'0'.repeat(12)}/steps`);
    expect(other).toMatchObject({ status: 404, body: { code: 'CASE_NOT_FOUND' } });
  });
});
