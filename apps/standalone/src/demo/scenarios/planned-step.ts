import type { ParsedScenario } from './parse-scenario.js';
import type { Action, Step } from './scenario.schema.js';

/** A household of the demo, whose id is kept as `<key>.householdId`. */
export interface DemoFamily {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  /** What is special about it, where why it was decided is printed: its worksheet is kept as `<key>.worksheet`. */
  readonly shows?: { readonly zh: string; readonly en: string; readonly asked: readonly string[] };
}

/** An action with the body that its file brings, and where it stands. */
export interface PlannedAction {
  readonly action: Action;
  readonly fileBody: Readonly<Record<string, unknown>>;
  /** `demo/scenarios/20-wang.yaml:14`, for people. */
  readonly place: string;
}

export interface PlannedStep extends Pick<Step, 'on' | 'zh' | 'en'> {
  readonly actions: readonly PlannedAction[];
}

/** Everything that the demo plays, in order. */
export interface DemoPlan {
  readonly families: readonly DemoFamily[];
  readonly steps: readonly PlannedStep[];
}

/** One step with its file, in the order in which all files are played. */
export interface OrderedStep {
  readonly parsed: ParsedScenario;
  readonly index: number;
  readonly step: Step;
}

/** The steps of all files by day; on one day in the order of the files' names, within a file as written. */
export function inOrder(files: readonly ParsedScenario[]): OrderedStep[] {
  const all = files.flatMap((parsed) =>
    parsed.scenario.steps.map((step, index) => ({ parsed, index, step })),
  );
  return all.sort((a, b) => (a.step.on < b.step.on ? -1 : a.step.on > b.step.on ? 1 : 0));
}
