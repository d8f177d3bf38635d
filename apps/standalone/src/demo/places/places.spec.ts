import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATEGORIES } from '@aid-chain/vocabulary';
import { DEMO_FOLDER } from '../demonstrate.js';
import { knownIn } from '../scenarios/read-scenarios.js';
import { ScenarioError } from '../scenarios/scenario-fault.js';
import { planPlace } from './plan-place.js';
import { readPlaces } from './read-places.js';

const GANGKOU = 'demo/places/421223202';
const textOf = (name: string): string => readFileSync(join(DEMO_FOLDER, '..', GANGKOU, name), 'utf8');
const CASES = 'cases/families.yaml';

/** What is refused of 港口乡 with one text of its files replaced. */
function faultsWith(name: 'place.yaml' | typeof CASES, from: string, to: string): string[] {
  const changed = textOf(name).replace(from, to);
  expect(changed).not.toBe(textOf(name));
  const text = name === 'place.yaml' ? changed : textOf('place.yaml');
  const cases = [{ path: `${GANGKOU}/${CASES}`, text: name === CASES ? changed : textOf(CASES) }];
  try {
    planPlace({ file: `${GANGKOU}/place.yaml`, text, cases }, knownIn(DEMO_FOLDER));
    return [];
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return error.faults.map(({ file, line, en }) => `${file}:${String(line)} ${en}`);
  }
}

describe('the places of the demo', () => {
  it.each(readPlaces(DEMO_FOLDER).map(({ place }) => [place.en, Object.values(place.families)] as const))(
    '%s has a family for each category: recognised, or not examined where no document says who decides it',
    (_, families) => {
      const recognised = families.flatMap((family) =>
        family.recognised.map((result) => result.split(' ')[0]),
      );
      const asked = families.flatMap((family) => family.asks);
      const found = CATEGORIES.filter((category) => recognised.includes(category));
      const unexamined = CATEGORIES.filter((category) => !found.includes(category));
      expect(
        unexamined.filter((category) => category !== 'other-hardship' || !asked.includes(category)),
      ).toEqual([]);
    },
  );

  it('are refused with file and line where a family names a case or a round that is not there', () => {
    expect(faultsWith('place.yaml', 'case: 有轿车', 'case: 有飞机')).toEqual([
      expect.stringMatching(/place\.yaml:\d+ there is no case "有飞机"/),
    ]);
    expect(faultsWith('place.yaml', 'round: summer', 'round: spring')).toEqual([
      expect.stringMatching(/place\.yaml:\d+ there is no round "spring"/),
    ]);
  });

  it('are refused where a case applies on another day than its round', () => {
    expect(faultsWith(CASES, '申请日: 2026-08-03', '申请日: 2026-08-02')).toEqual([
      expect.stringContaining('the case applies on 2026-08-02, its round on 2026-08-03'),
    ]);
  });

  it('are refused where a round lies on a day off, and where a case cannot be read', () => {
    expect(faultsWith('place.yaml', 'decided: 2026-08-17', 'decided: 2026-08-16')).toContainEqual(
      expect.stringContaining('2026-08-16 is a day off'),
    );
    expect(faultsWith(CASES, '项目: 工资', '项目: 工钱')).toEqual([expect.stringContaining(CASES)]);
  });

  it('are refused where an answer is not one that a scenario can play', () => {
    expect(faultsWith('place.yaml', 'post: eligibility', 'post: eligibilty')).toEqual([
      expect.stringContaining('there is no service "eligibilty"'),
    ]);
  });
});
