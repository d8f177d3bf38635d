import { actionFaults, type Known } from './check-actions.js';
import { dayFaults, type Days } from './check-days.js';
import { parseScenario, type ParsedScenario } from './parse-scenario.js';
import {
  inOrder,
  type DemoFamily,
  type DemoPlan,
  type OrderedStep,
  type PlannedStep,
} from './planned-step.js';
import { ScenarioError, type ScenarioFault } from './scenario-fault.js';

/** A file of `demo/scenarios` as it was read. */
export interface ScenarioFile {
  readonly file: string;
  readonly text: string;
}

function familyFaults(files: readonly ParsedScenario[], kept: ReadonlySet<string>): ScenarioFault[] {
  const seen = new Set<string>();
  return files.flatMap(({ scenario, faultAt }) =>
    Object.keys(scenario.families ?? {}).flatMap((key) => {
      const at = (zh: string, en: string): ScenarioFault[] => [faultAt(['families', key], zh, en)];
      if (seen.has(key)) return at(`「${key}」已在另一文件中`, `"${key}" is a family of another file too`);
      seen.add(key);
      return kept.has(`${key}.householdId`)
        ? []
        : at(`没有一步留下「${key}.householdId」`, `no step keeps "${key}.householdId"`);
    }),
  );
}

function planned({ parsed, index, step }: OrderedStep, { bodyOf }: Known): PlannedStep {
  const actions = step.do.map((action, no) => {
    const { file, line } = parsed.faultAt(['steps', index, 'do', no], '', '');
    const fileBody = action.bodyFile === undefined ? {} : (bodyOf(action.bodyFile) ?? {});
    return { action, fileBody, place: `${file}:${String(line)}` };
  });
  return { on: step.on, zh: step.zh, en: step.en, actions };
}

const familiesOf = ({ scenario }: ParsedScenario): DemoFamily[] =>
  Object.entries(scenario.families ?? {}).map(([key, names]) => ({ key, ...names }));

/**
 * What the demo plays: the steps of all files by day, on one day in the order of the files.
 * @throws ScenarioError that lists every fault with file, line and path, before anything is sent
 */
export function planDemo(files: readonly ScenarioFile[], known: Known & Days): DemoPlan {
  const results = files.map(({ file, text }) => parseScenario(file, text));
  const parsed = results.filter((result): result is ParsedScenario => 'scenario' in result);
  const faults = results.flatMap((result) => ('scenario' in result ? [] : result));
  return planScenarios(parsed, known, faults);
}

/**
 * What scenarios play that have the right form.
 * @param faults of files that have not
 * @throws ScenarioError as {@link planDemo}
 */
export function planScenarios(
  parsed: readonly ParsedScenario[],
  known: Known & Days,
  faults: readonly ScenarioFault[] = [],
): DemoPlan {
  const early = [...faults, ...parsed.flatMap((file) => dayFaults(file, known))];
  // Days that are wrong give no order in which references could be looked for.
  if (early.length > 0) throw new ScenarioError(early);
  const ordered = inOrder(parsed);
  const kept = new Set<string>();
  const late = ordered.flatMap((step) => actionFaults(step, known, kept));
  late.push(...familyFaults(parsed, kept));
  if (late.length > 0) throw new ScenarioError(late);
  return { families: parsed.flatMap(familiesOf), steps: ordered.map((step) => planned(step, known)) };
}
