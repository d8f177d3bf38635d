import type { Sql } from '@aid-chain/messaging';
import { opinionGiver } from '../authority/opinion-giver.rules.js';
import { casesWithEnd } from '../cases/case-store.js';
import type { Adjustment } from './adjustment.state.js';

/**
 * Who gave the opinions in the cases from which proposals come, read once for all of them.
 * @returns who gave that of a proposal; undefined where its case has none
 */
export async function opinionGivers(
  connection: Sql,
  proposals: readonly Adjustment[],
): Promise<(proposal: Adjustment) => string | undefined> {
  const ids = [...new Set(proposals.map(({ caseId }) => caseId))];
  const files = ids.length === 0 ? [] : await casesWithEnd(connection, ids);
  const byId = new Map(files.map((file) => [file.caseId, file]));
  return ({ caseId, track }) => {
    const file = byId.get(caseId);
    return file === undefined ? undefined : opinionGiver(file, track);
  };
}
