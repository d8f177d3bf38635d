import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from './demo-http.js';

export const FAMILY_KEYS = ['li', 'wang', 'zhang', 'chen'] as const;
export type FamilyKey = (typeof FAMILY_KEYS)[number];

/** Aid that a department reports of one kind of need. */
interface ReportedAid {
  readonly interim: readonly Json[];
  readonly final: readonly Json[];
}

/** Everything that the demo sends, as JSON files that a county may replace with its own. */
export interface DemoData {
  readonly families: Readonly<Record<FamilyKey, Json>>;
  readonly reports: Readonly<Record<string, Json>>;
  readonly surveys: Readonly<Record<string, Json>>;
  readonly medicalBills: Json;
  /** By `<department>:<need kind>`. */
  readonly aid: Readonly<Record<string, ReportedAid>>;
}

/** Reads the demo's files. @param folder `demo/` of the repository */
export function readDemoData(folder: string): DemoData {
  const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));
  const families = FAMILY_KEYS.map((key) => [key, read(`families/${key}.json`)]);
  return {
    families: Object.fromEntries(families) as DemoData['families'],
    reports: read('steps/verification-reports.json') as DemoData['reports'],
    surveys: read('steps/surveys.json') as DemoData['surveys'],
    medicalBills: read('steps/medical-bills.json') as Json,
    aid: read('steps/aid.json') as DemoData['aid'],
  };
}
