import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownIn } from '../scenarios/read-scenarios.js';
import { planPlace, type PlannedPlace } from './plan-place.js';

const PLACES = 'places';

/**
 * Reads every place of the demo beside its own.
 * @param demo `demo/` of the repository
 * @throws ScenarioError that names file and place of every fault
 */
export function readPlaces(demo: string): PlannedPlace[] {
  const known = knownIn(demo);
  const folders = readdirSync(join(demo, PLACES)).sort();
  return folders.map((folder) => {
    const textOf = (name: string) => ({
      path: `demo/${PLACES}/${folder}/${name}`,
      text: readFileSync(join(demo, PLACES, folder, name), 'utf8'),
    });
    const { path, text } = textOf('place.yaml');
    const names = readdirSync(join(demo, PLACES, folder, 'cases')).sort();
    return planPlace({ file: path, text, cases: names.map((name) => textOf(`cases/${name}`)) }, known);
  });
}
