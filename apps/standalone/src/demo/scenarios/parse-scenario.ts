import { Ajv } from 'ajv';
import { parseFile, type ParsedFile } from './parse-file.js';
import type { ScenarioFault } from './scenario-fault.js';
import { scenarioSchema, type Scenario } from './scenario.schema.js';

/** A scenario that has the right form, and where each of its places stands. */
export interface ParsedScenario extends Pick<ParsedFile<Scenario>, 'file' | 'faultAt'> {
  readonly scenario: Scenario;
}

const validate = new Ajv({ allErrors: true }).compile<Scenario>(scenarioSchema);

/**
 * Reads one scenario file.
 * @param file how the faults name it
 * @returns the scenario, or every fault of its form with line and path
 */
export function parseScenario(file: string, text: string): ParsedScenario | readonly ScenarioFault[] {
  const parsed = parseFile(file, text, validate);
  if (!('content' in parsed)) return parsed;
  return { file, scenario: parsed.content, faultAt: parsed.faultAt };
}
