import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '@aid-chain/kernel';
import { Policies } from '@aid-chain/platform';
import { rowsOf } from '@aid-chain/testing';
import { AT_HOME, PUPIL } from './family.fixture.js';
import { PlaceHelp } from './place-help.fixture.js';
import { Place, type Gathered } from './place.fixture.js';

/** What the county gives from the next year on, and what it gives to others. */
const measure = (code: string, from: string, category: string) => `
${code}:
  names: { zh: 冬衣被褥, en: winter clothes and bedding }
  serves: { kind: subsidy }
  receiver: household
  department: civil-affairs
  gives: cash
  nature: regular
  values:
    - from: ${from}
      to: null
      where: { fact: category, in: [${category}] }
      amount: { fen: 60000 }
      unit: { zh: 元/户, en: yuan a household }
      period: year
      doc: 崇阳县〔2026〕12号
      article: 第三条
`;

const policiesDir = join(import.meta.dirname, '../../../../policies');

let placeDir: string;
let place: Place;
let help: PlaceHelp;
let family: Gathered;

beforeAll(async () => {
  placeDir = mkdtempSync(join(tmpdir(), 'aid-chain-place-'));
  for (const region of ['421223', '421223202'])
    cpSync(join(policiesDir, region), join(placeDir, 'policies', region), { recursive: true });
  place = await Place.startOwn('421223202', '2026-08-03', placeDir);
  help = new PlaceHelp(place);
  const head = { ...AT_HOME, employment: 'farming' as const, rentFenPerYear: 1_500_000 };
  family = await place.gathers({ persons: [head, AT_HOME, PUPIL] });
  await place.proposes(family);
  await place.decide('2026-08-20');
}, 180_000);
afterAll(async () => {
  await place?.stop();
  rmSync(placeDir, { recursive: true, force: true });
});

/** The county puts further measures on its list, and an operator accepts it. */
async function sets(text: string): Promise<void> {
  const file = join(placeDir, 'policies/421223/measures.yaml');
  writeFileSync(file, (existsSync(file) ? readFileSync(file, 'utf8') : '') + text);
  const { stack } = place.scene;
  const { databaseUrl, services } = stack;
  const digest = (await Policies.read(policiesDir, placeDir)).revision;
  await rowsOf(
    databaseUrl,
    `insert into directory.place_revision (digest, accepted_by) values ($1, 'spec')`,
    [digest],
  );
  await until('all services have taken it', () =>
    services.every(({ app }) => app.get(Policies, { strict: false }).revision === digest),
  );
  await until('every family was matched by it', async () => {
    const behind = await rowsOf(
      databaseUrl,
      'select from eligibility.published_matches where revision is distinct from $1',
      [digest],
    );
    return behind.length === 0;
  });
  await stack.idle();
}

/** How often it was published what the family may get. */
async function published(): Promise<number> {
  const found = await rowsOf(
    place.scene.stack.databaseUrl,
    `select from eligibility.outbox
      where position(convert_to('eligibility.measures-matched.v1', 'UTF8') in bytes) > 0
        and position(convert_to($1, 'UTF8') in bytes) > 0`,
    [family.householdId],
  );
  return found.length;
}

describe('A list of the next year that is set in November', () => {
  it('[N16] reaches a family that rests on its first day and not before, and is published once', async () => {
    const clothes = async () =>
      (await help.missed(family, 'subsidy')).filter((code) => code === 'winter-clothes');
    await place.scene.moveTo('2026-11-10');
    const before = await published();
    await sets(measure('winter-clothes', '2027-01-01', 'dibao'));
    expect(await published()).toBe(before + 1);
    await place.scene.moveTo('2026-12-31');
    expect(await clothes()).toEqual([]);
    await place.scene.moveTo('2027-01-04');
    expect(await clothes()).toEqual(['winter-clothes']);
    expect(await help.offered(family, ['winter-clothes'])).toEqual([
      'may winter-clothes 户 civil-affairs 第三条',
    ]);
    expect(await published()).toBe(before + 1);
  });

  it('[N16] that gives the family nothing is published for nobody', async () => {
    const before = await published();
    await sets(measure('clothes-of-others', '2026-07-01', 'tekun'));
    expect(await published()).toBe(before);
  });
});
