import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dateOf, workCalendar, type CalendarDay } from '@aid-chain/kernel';
import { SERVICE_NAMES } from '@aid-chain/vocabulary';
import { FIRST_DAY } from '../../first-day.js';
import type { Known } from './check-actions.js';
import type { Days } from './check-days.js';
import { planDemo } from './plan-demo.js';
import type { DemoPlan } from './planned-step.js';

/** What a body file holds; undefined where it is not there or no JSON object. */
function bodyFile(folder: string, file: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const body: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    return body !== null && typeof body === 'object' && !Array.isArray(body)
      ? (body as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** What scenarios may name and what their days are measured by, as the folder `demo/` has it. */
export function knownIn(folder: string): Known & Omit<Days, 'firstDay'> {
  const json = (file: string): unknown => JSON.parse(readFileSync(join(folder, 'directory', file), 'utf8'));
  const actors = json('actors.json') as { id: string }[];
  const holidays = json('holidays.json') as { year: number; days: CalendarDay[] }[];
  const last = Math.max(...holidays.map(({ year }) => year));
  return {
    actors: new Set(actors.map(({ id }) => id)),
    services: new Set(SERVICE_NAMES),
    bodyOf: (file) => bodyFile(folder, file),
    calendar: workCalendar(
      holidays.flatMap(({ days }) => days),
      `${String(last)}-12-31`,
    ),
  };
}

/**
 * Reads every scenario of the demo; a county may replace the files with its own.
 * @param folder `demo/` of the repository
 * @throws ScenarioError that names file and place of every fault
 */
export function readScenarios(folder: string): DemoPlan {
  const names = readdirSync(join(folder, 'scenarios')).filter((name) => name.endsWith('.yaml'));
  const files = names.sort().map((name) => ({
    file: `demo/scenarios/${name}`,
    text: readFileSync(join(folder, 'scenarios', name), 'utf8'),
  }));
  return planDemo(files, { ...knownIn(folder), firstDay: dateOf(FIRST_DAY) });
}
