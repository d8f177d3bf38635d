import { CHEN, LI } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

interface Difference {
  readonly caseId: string;
  readonly subject: string;
}
interface Listed {
  readonly items: Difference[];
  readonly next?: string;
}

let scene: Scene;

beforeEach(async () => {
  scene = await Scene.start();
});

afterEach(() => scene?.stop());

async function withOpinion(family: typeof LI, opinion: string): Promise<string> {
  const { caseId } = await scene.applies(family);
  const officials = new Officials(scene, caseId);
  await officials.report('2026-01-13');
  await officials.survey('2026-01-14');
  expect(await officials.opinion('civil-affairs', '2026-01-15', opinion)).toMatchObject({ status: 201 });
  return caseId;
}

const differences = (query: string, key = 'demo-civil-affairs') =>
  scene.http(key).get<Listed>('eligibility', `/v1/method-differences?${query}`);

describe('Two methods side by side, over HTTP on PostgreSQL', () => {
  it('[S0-03] [S0-04] both are read of one household, each category with the method that decides it', async () => {
    await scene.stack.setClock('2026-01-15T10:00:00+08:00');
    const caseId = await withOpinion(LI, 'positive');
    const { status, body } = await scene.read(`${caseId}/methods`, 'demo-agriculture');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      methods: [
        { subject: 'members', civilAffairs: '3', agriculture: '3', differs: false },
        { subject: 'income-scope', differs: false },
        { subject: 'income-method', civilAffairs: '480000', agriculture: '600000', differs: true },
        { subject: 'deductions', civilAffairs: '2000', agriculture: '0', differs: true },
        { subject: 'property', civilAffairs: 'met', agriculture: '', differs: true },
        { subject: 'verification', differs: false },
      ],
    });
    const { methods } = body as { methods: { textZh: string }[] };
    expect(methods[2]?.textZh).toContain(
      '人均年收入 4800.00 元；农业农村部门现行办法，人均年收入 6000.00 元',
    );
    const { deciding } = body as { deciding: { category: string; method: string }[] };
    expect(new Map(deciding.map(({ category, method }) => [category, method]))).toEqual(
      new Map([
        ...['dibao', 'tekun', 'margin', 'rigid-expenditure', 'other-hardship'].map(
          (category) => [category, 'civil-affairs'] as const,
        ),
        ['monitored', 'agriculture'],
      ]),
    );
    expect(await scene.read(`${caseId}/methods`, 'demo-auditor')).toMatchObject({ status: 403 });
  });

  it('[S0-03] where they differ is collected with the opinion, page by page, for those who draft the joint standard', async () => {
    await scene.stack.setClock('2026-01-15T10:00:00+08:00');
    expect((await differences('limit=50')).body.items).toEqual([]);
    const first = await withOpinion(LI, 'positive');
    const second = await withOpinion({ ...CHEN, relatedTo: 'S-0401' }, 'negative');
    const one = await differences('limit=4');
    expect(one.body.items).toHaveLength(4);
    const rest = await differences(`limit=4&cursor=${one.body.next ?? ''}`);
    expect(rest.body.next).toBeUndefined();
    const found = [...one.body.items, ...rest.body.items].map(({ caseId, subject }) => [caseId, subject]);
    const subjects = ['deductions', 'income-method', 'property'];
    expect(found).toEqual([first, second].flatMap((id) => subjects.map((subject) => [id, subject])));
    const own = await differences('limit=50&subject=income-method', 'demo-agriculture');
    expect(own.body.items).toMatchObject([{ caseId: first, civilAffairs: '480000', agriculture: '600000' }]);
    expect(await differences('limit=50', 'demo-clerk')).toMatchObject({ status: 403 });
  });
});
