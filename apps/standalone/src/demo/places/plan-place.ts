import { Ajv } from 'ajv';
import { readCases, type CaseFile, type GoldenCase } from '@aid-chain/policy';
import type { Known } from '../scenarios/check-actions.js';
import type { Days } from '../scenarios/check-days.js';
import { parseFile, type ParsedFile } from '../scenarios/parse-file.js';
import type { ParsedScenario } from '../scenarios/parse-scenario.js';
import { planScenarios } from '../scenarios/plan-demo.js';
import type { DemoPlan } from '../scenarios/planned-step.js';
import { ScenarioError, type ScenarioFault } from '../scenarios/scenario-fault.js';
import { courseOf } from './course.js';
import { placeSchema, type DemoPlaceFile } from './place.schema.js';
import type { PlayedFamily } from './played-family.js';

/** A place of the demo as its folder holds it. */
export interface PlaceTexts {
  /** `demo/places/421223202/place.yaml` with its text. */
  readonly file: string;
  readonly text: string;
  readonly cases: readonly CaseFile[];
}

/** A place with what is played there. */
export interface PlannedPlace {
  readonly place: DemoPlaceFile;
  readonly plan: DemoPlan;
}

const validate = new Ajv({ allErrors: true }).compile<DemoPlaceFile>(placeSchema);

/**
 * What is played in a place: each of its families goes through the course of its round.
 * @throws ScenarioError that lists every fault with file, line and path, before anything is started
 */
export function planPlace(
  { file, text, cases }: PlaceTexts,
  known: Known & Omit<Days, 'firstDay'>,
): PlannedPlace {
  const parsed = parseFile(file, text, validate);
  if (!('content' in parsed)) throw new ScenarioError(parsed);
  const read = readCases(cases);
  const unread = read.faults.map(({ path, at, zh, en }) => ({ file: path, line: 1, path: at, zh, en }));
  if (unread.length > 0) throw new ScenarioError(unread);
  const { families, faults } = familiesOf(parsed, read.cases);
  if (faults.length > 0) throw new ScenarioError(faults);
  const scenarios = families.map((family) => scenarioOf(parsed, family));
  const plan = planScenarios(scenarios, { ...known, firstDay: firstDayOf(parsed.content) });
  return { place: parsed.content, plan };
}

/** The first day on which anybody applies. */
export function firstDayOf({ rounds }: DemoPlaceFile): string {
  return Object.values(rounds)
    .map(({ applied }) => applied)
    .reduce((first, day) => (day < first ? day : first));
}

function familiesOf({ content, faultAt }: ParsedFile<DemoPlaceFile>, cases: readonly GoldenCase[]) {
  const faults: ScenarioFault[] = [];
  const families: PlayedFamily[] = [];
  let before = 0;
  for (const [key, of] of Object.entries(content.families)) {
    const golden = cases.find(({ name }) => name === of.case);
    const round = content.rounds[of.round];
    const at = (field: string) => ['families', key, field];
    if (golden === undefined)
      faults.push(faultAt(at('case'), `没有案例「${of.case}」`, `there is no case "${of.case}"`));
    if (round === undefined)
      faults.push(faultAt(at('round'), `没有「${of.round}」`, `there is no round "${of.round}"`));
    if (golden === undefined || round === undefined) continue;
    const { appliedOn } = golden.facts;
    if (appliedOn !== round.applied)
      faults.push(
        faultAt(
          at('case'),
          `案例的申请日 ${appliedOn} 应为 ${round.applied}`,
          `the case applies on ${appliedOn}, its round on ${round.applied}`,
        ),
      );
    families.push({ key, of, golden, round, before });
    before += golden.facts.persons.length;
  }
  return { families, faults };
}

/** The course of a family, whose faults stand where the family does. */
function scenarioOf({ file, faultAt }: ParsedFile<DemoPlaceFile>, family: PlayedFamily): ParsedScenario {
  return {
    file,
    scenario: courseOf(family),
    faultAt: (path, zh, en) => ({
      ...faultAt(['families', family.key], zh, en),
      path: `/families/${family.key} · ${path.join('/')}`,
    }),
  };
}
