import { CHEN, LI, WANG, ZHANG, type FamilyOf } from '../testing/families.fixture.js';
import { Officials } from '../testing/officials.fixture.js';
import { Scene } from '../testing/scene.fixture.js';

type Body = Record<string, unknown>;
type Found = (personIds: readonly string[]) => Body;

const ALONE: FamilyOf = {
  receivedOn: '2026-01-12',
  categories: ['dibao'],
  persons: [{ birthDate: '1952-03-01', employment: 'not-working', labour: 'none' }],
};
const SIGNED: FamilyOf = {
  ...WANG,
  receivedOn: '2026-01-12',
  persons: WANG.persons.map((person) => ({ ...person, authorises: true })),
};
const DOES_ALL = { eating: true, dressing: true, rising: true, toilet: true, walking: true, bathing: true };
const YEAR = { from: '2025-01-01', to: '2025-12-31' };
const spent = (kind: string, grossFen: number) => ({
  expenditures: [{ kind, grossFen, reimbursedFen: 0, period: YEAR }],
});
const nothing: Found = () => ({});
const withoutSupport: Found = ([personId]) => ({
  circumstances: [{ personId, supporters: [], selfCare: DOES_ALL }],
});

let scene: Scene;

beforeEach(async () => {
  scene = await Scene.start();
  await scene.stack.setClock('2026-01-15T10:00:00+08:00');
});

afterEach(() => scene?.stop());

/** @param needs those that only the facts of the survey bring up */
async function surveyed(family: FamilyOf, found: Found, needs: readonly string[] = []) {
  const who = await scene.applies(family);
  const officials = new Officials(scene, who.caseId);
  await officials.report('2026-01-13');
  const confirmed = needs.map((kind) => ({ kind, decision: 'confirm', reasonCode: 'seen-at-home' }));
  const changes = needs.length === 0 ? {} : { needs: confirmed };
  const survey = await officials.survey('2026-01-14', { facts: found(who.personIds), ...changes });
  expect(survey).toMatchObject({ status: 201 });
  return { ...who, officials };
}

/** What a decision recognises of what a family has on file. */
async function recognised(
  { householdId, officials }: Awaited<ReturnType<typeof surveyed>>,
  track: 'civil-affairs' | 'monitored',
): Promise<unknown> {
  const opinion = await officials.opinion(track, '2026-01-15', 'positive');
  expect(opinion).toMatchObject({ status: 201 });
  await officials.publicity(track, '2026-01-15');
  await scene.stack.setClock('2026-01-26T10:00:00+08:00');
  await officials.publicityEnd(track, '2026-01-23');
  expect(await officials.decision(track, '2026-01-26', opinion)).toMatchObject({ status: 201 });
  const events = await scene.published(householdId);
  const found = events.find(({ type }) => type === 'eligibility.household-recognised.v1');
  return (found?.data['results'] as { category: string }[]).map(({ category }) => category);
}

describe('A family asks for one category and is offered the one that fits, with no new papers', () => {
  it.each([
    ['margin', 'dibao', { ...LI, categories: ['margin'] }, nothing],
    ['dibao', 'tekun', ALONE, withoutSupport],
    ['dibao', 'margin', SIGNED, nothing],
    ['dibao', 'rigid-expenditure', { ...CHEN, selfPaidMedicalFen: 5_800_000 }, nothing],
    ['dibao', 'monitored', { ...ZHANG, categories: ['dibao'] }, nothing],
    ['dibao', 'other-hardship', CHEN, nothing],
  ] as const satisfies readonly (readonly [string, string, FamilyOf, Found])[])(
    '[S0-15] asked for %s, recognised as %s',
    async (_, category, family, found) => {
      const filed = await surveyed(family, found);
      const { caseId, officials } = filed;
      if (category === 'other-hardship') {
        const on = '2026-01-15';
        await officials.post('demo-reviewer', 'hardship-check', { on, answer: 'yes', causes: ['accident'] });
        const consulted = {
          on,
          answer: 'yes',
          minutes: '会商纪要',
          departments: [{ department: 'housing' }],
        };
        await officials.post('demo-civil-affairs', 'hardship-consultation', consulted);
      }
      const track = category === 'monitored' ? 'monitored' : 'civil-affairs';
      expect(await recognised(filed, track)).toEqual([category]);
      expect((await scene.read(caseId)).body).toMatchObject({ papersRequested: [] });
    },
  );
});

describe('A ground of the monitored track is a proposal and never a result: agriculture refuses with a reason', () => {
  const isRefused = async (
    ground: string,
    family: FamilyOf,
    found: Found = nothing,
    needs: string[] = [],
  ) => {
    const { caseId, householdId, officials } = await surveyed(family, found, needs);
    const sheet = await scene.read(`${caseId}/determination`, 'demo-agriculture');
    const { tracks } = sheet.body as { tracks: { categories: Body[]; lines: Body[] }[] };
    const all = tracks.flatMap(({ categories }) => categories);
    expect(all.find(({ category }) => category === 'monitored')).toMatchObject({ outcome: 'proposed' });
    const lines = tracks.flatMap((track) => track.lines).filter(({ outcome }) => outcome === 'met');
    const met = lines.filter(({ ruleId }) => String(ruleId).startsWith(`monitored.${ground}`));
    expect(met).not.toEqual([]);
    const opinion = await officials.opinion('monitored', '2026-01-15', 'negative');
    const refused = { outcome: 'refuse', reasonCodes: ['coping-ability'] };
    const decision = await officials.decision('monitored', '2026-01-15', opinion, refused);
    expect(decision).toMatchObject({ status: 201 });
    const types = (await scene.published(householdId)).map(({ type }) => type);
    expect(types).toContain('eligibility.application-refused.v1');
    expect(types).not.toContain('eligibility.household-recognised.v1');
  };

  it('[S3-04] illness', () => isRefused('ground-1', { ...CHEN, selfPaidMedicalFen: 3_000_000 }));

  it('[S3-05] a loss of production by disaster', () =>
    isRefused('ground-2', CHEN, () => spent('disaster', 5_000_000), ['disaster']));

  it('[S3-06] nobody is left who can work', () => {
    const persons = CHEN.persons.map((person) => ({ ...person, labour: 'none' as const }));
    return isRefused('ground-3', { ...CHEN, persons });
  });

  it('[S3-07] the only house has collapsed', () =>
    isRefused('ground-4', { ...CHEN, housingGrade: 'D' }, () => spent('disaster', 100_000), [
      'housing',
      'disaster',
    ]));

  it('[S3-08] the cost of education', () => isRefused('ground-5', CHEN, () => spent('education', 6_000_000)));
});
