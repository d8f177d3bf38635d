import { readCases } from '../cases/read-cases.js';
import { repositoryCaseFiles } from './repository-policies.fixture.js';

/** A place of the sample: its folder, and a region that its cases are of. */
interface SamplePlace {
  readonly folder: string;
  readonly region: string;
}

/** The places that have cases of their own, found by their folders: one that is added is looked at by every spec of places. */
export function samplePlaces(): readonly SamplePlace[] {
  const { cases } = readCases(repositoryCaseFiles());
  const found = new Map<string, string>();
  for (const { path, place } of cases) {
    const [folder = '', inside] = path.split('/cases/');
    if (inside !== undefined && !found.has(folder)) found.set(folder, place);
  }
  return [...found].map(([folder, region]) => ({ folder, region }));
}
