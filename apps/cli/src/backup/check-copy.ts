import { serviceSchemaState } from '@aid-chain/platform';
import type { Operator } from '../operator.js';
import { SERVICES } from '../services.js';
import { checkAudits } from './audits.js';
import { checkChains } from './chains.js';
import type { BackupFinding } from './finding.js';
import { checkRows } from './row-counts.js';
import { checkSealed } from './sealed-values.js';
import { checkStreams } from './streams.js';

async function checkMigrations(copy: Operator): Promise<BackupFinding[]> {
  const found: BackupFinding[] = [];
  for (const definition of SERVICES) {
    const { missing, different } = await copy.onService(definition.name, (connection) =>
      serviceSchemaState(definition, connection),
    );
    const fault = missing.length + different.length > 0;
    found.push({ check: 'migrations', service: definition.name, fault, missing, different });
  }
  return found;
}

/**
 * Looks whether a restored backup could take the place of the database that runs: its tables, rows, events, aid chains,
 * audits, and whether the key ring opens what is sealed.
 * @param most how many households and persons are looked at one by one
 */
export async function* checkCopy(
  copy: Operator,
  running: Operator,
  most: number,
): AsyncGenerator<BackupFinding> {
  yield* await checkMigrations(copy);
  yield* await checkRows(copy, running);
  yield* await checkStreams(copy);
  yield await checkChains(copy, most);
  yield* await checkAudits(copy);
  yield* await checkSealed(copy, most);
}
