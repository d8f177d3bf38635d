import { OptionFault } from './demo-options.js';
import { DEMO_FOLDER } from './demonstrate.js';
import type { DemoPlaceFile } from './places/place.schema.js';
import { isBelow, townshipOf } from './places/place-directory.js';
import { readPlaces } from './places/read-places.js';
import type { DemoPlan } from './scenarios/planned-step.js';
import { readScenarios } from './scenarios/read-scenarios.js';

/** One place of the demo and what is played there. */
export interface Stage {
  /** Six digits of its county. */
  readonly code: string;
  readonly plan: DemoPlan;
  /** Undefined for the demo's own place. */
  readonly place?: DemoPlaceFile;
}

const OWN = '510683990000';
const ALL = 'all';

const ownStage = (): Stage => ({ code: OWN.slice(0, 6), plan: readScenarios(DEMO_FOLDER) });

/**
 * What is played: the demo's own place, the place that a code names (itself or a level above it), or every place.
 * @throws OptionFault that lists the places; ScenarioError where a file of theirs cannot be played
 */
export function stagesFor(place: string | undefined): Stage[] {
  if (place === undefined || isBelow(OWN, place)) return [ownStage()];
  const others = readPlaces(DEMO_FOLDER).map((planned): Stage => ({
    code: townshipOf(planned.place.regions).slice(0, 6),
    ...planned,
  }));
  if (place === ALL) return [ownStage(), ...others];
  const meant = others.filter(
    ({ place: other }) => other !== undefined && isBelow(townshipOf(other.regions), place),
  );
  if (meant.length > 0) return meant;
  const known = [OWN.slice(0, 6), ...others.map(({ code }) => code)].join(', ');
  throw new OptionFault(
    `没有这个地点；可用：${known}, all / there is no such place; there are: ${known}, all`,
  );
}
