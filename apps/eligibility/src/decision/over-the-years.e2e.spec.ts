import { ZHANG, type FamilyOf } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

/** A grandmother of 73 and a grandchild of fifteen, of whom nobody can work and whom nobody else supports. */
const CHILD = {
  birthDate: '2010-02-05',
  student: 'junior',
  labour: 'none',
  employment: 'student',
  authorises: false,
} as const;
const GRANDCHILD: FamilyOf = {
  receivedOn: '2026-01-05',
  categories: ['dibao'],
  persons: [{ birthDate: '1952-03-01', employment: 'not-working', labour: 'none' }, CHILD],
};
const DOES_ALL = { eating: true, dressing: true, rising: true, toilet: true, walking: true, bathing: true };

interface Sheet {
  readonly tracks: readonly {
    readonly track: string;
    readonly lines: readonly { readonly ruleId: string; readonly textZh: string }[];
    readonly categories: readonly {
      readonly category: string;
      readonly persons?: readonly { readonly personId: string; readonly outcome: string }[];
    }[];
    readonly running: readonly { readonly category: string; readonly personId?: string | null }[];
  }[];
}

let scene: Scene;

beforeAll(async () => {
  scene = await Scene.start('2025-12-22T15:00:00+08:00');
});
afterAll(() => scene?.stop());

const at = (day: string) => scene.stack.setClock(`${day}T15:00:00+08:00`);

async function sheetOf(caseId: string, track: 'civil-affairs' | 'monitored') {
  const key = track === 'monitored' ? 'demo-agriculture' : 'demo-reviewer';
  const { body } = await scene.read<Sheet>(`${caseId}/determination`, key);
  const found = body.tracks.find((each) => each.track === track);
  if (found === undefined) throw new Error(`no worksheet of ${track}`);
  return found;
}

/** What a survey finds where nobody outside the household owes support. */
const unsupported = (personIds: readonly string[]) => ({
  circumstances: personIds.map((personId) => ({ personId, supporters: [], selfCare: DOES_ALL })),
});

async function surveyed(family: FamilyOf, found: (personIds: readonly string[]) => object = () => ({})) {
  const who = await scene.applies(family);
  const officials = new Officials(scene, who.caseId);
  await officials.report(family.receivedOn);
  const facts = found(who.personIds);
  expect(await officials.survey(family.receivedOn, { facts })).toMatchObject({ status: 201 });
  return { ...who, officials };
}

it('[S2-03] in 2025 agriculture, and nobody else, decides on a monitored household and which of three sub-types it is; in 2026 there is one class', async () => {
  const subtypes = async (caseId: string) =>
    (await sheetOf(caseId, 'monitored')).lines.find(({ ruleId }) => ruleId === 'monitored.subtypes@1');
  const old = await surveyed({ ...ZHANG, receivedOn: '2025-12-22' });
  expect((await subtypes(old.caseId))?.textZh).toContain(
    '脱贫不稳定户、边缘易致贫户、突发严重困难户：由农业农村部门认定为其中一类',
  );
  const given = await old.officials.opinion('monitored', '2025-12-22', 'positive');
  await old.officials.publicity('monitored', '2025-12-22');
  await at('2025-12-30');
  await old.officials.publicityEnd('monitored', '2025-12-30');
  const { determinationHash } = given.body;
  const decision = { track: 'monitored', on: '2025-12-30', outcome: 'recognise', determinationHash };
  const byCivilAffairs = await old.officials.post('demo-civil-affairs', 'decision', decision);
  expect(byCivilAffairs).toMatchObject({ status: 403 });
  expect(await old.officials.decision('monitored', '2025-12-30', given)).toMatchObject({ status: 201 });
  await at('2026-01-05');
  const young = await surveyed({ ...ZHANG, receivedOn: '2026-01-05' });
  expect(await subtypes(young.caseId)).toBeUndefined();
});

it('[L-43] a tekun minor goes on past eighteen at a vocational school; at college the condition ends, and nothing is ended without a person', async () => {
  const minor = await surveyed(GRANDCHILD, unsupported);
  const [, childId = ''] = minor.personIds;
  const given = await minor.officials.opinion('civil-affairs', '2026-01-05', 'positive');
  await minor.officials.publicity('civil-affairs', '2026-01-05');
  await at('2026-01-13');
  await minor.officials.publicityEnd('civil-affairs', '2026-01-13');
  expect(await minor.officials.decision('civil-affairs', '2026-01-13', given)).toMatchObject({
    body: { decision: { recognised: [{ category: 'tekun' }, { category: 'tekun' }] } },
  });

  await at('2028-02-14');
  const [old = CHILD] = GRANDCHILD.persons;
  const grown = { ...CHILD, student: 'vocational', labour: 'able' } as const;
  const { caseId } = await scene.appliesAgain(minor, {
    ...{ ...GRANDCHILD, receivedOn: '2028-02-14', persons: [old, grown] },
  });
  const officials = new Officials(scene, caseId);
  await officials.report('2028-02-14');
  await officials.survey('2028-02-14', { facts: unsupported(minor.personIds) });
  const outcome = async () => {
    const { categories } = await sheetOf(caseId, 'civil-affairs');
    const tekun = categories.find(({ category }) => category === 'tekun');
    return tekun?.persons?.find(({ personId }) => personId === childId)?.outcome;
  };
  expect(await outcome()).toBe('met');
  const atCollege = { circumstances: [{ personId: childId, student: { stage: 'college' } }] };
  expect(await officials.survey('2028-02-14', { facts: atCollege })).toMatchObject({ status: 201 });
  expect(await outcome()).toBe('not-met');
  const { running } = await sheetOf(caseId, 'civil-affairs');
  expect(running.map(({ personId }) => personId)).toContain(childId);
});
