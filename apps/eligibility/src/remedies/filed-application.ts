import { RefusalError } from '@aid-chain/kernel';
import type { CommandTx } from '@aid-chain/platform';
import { isOfApplication, type FiledRemedy } from './registration.rules.js';
import { filedBefore, filedBeforeAgainst, type FiledBefore } from './remedy.store.js';
import { ownUnaccepted, type UnacceptedApplication } from './unaccepted-application.js';

/** The application that was not accepted, where it is about one that is known; one that the rule refuses is not looked for. */
export async function applicationOf(
  tx: CommandTx,
  filed: FiledRemedy,
): Promise<UnacceptedApplication | undefined> {
  const { applicationId, knownOn } = filed;
  if (applicationId === null || !isOfApplication(filed)) return undefined;
  return ownUnaccepted(tx, tx.actor, { applicationId, knownOn });
}

/** Until its application is known, a remedy against a non-acceptance lies where it was recorded. @throws RefusalError REMEDY_PLACE_MISSING */
export function placeOfRecorder(tx: CommandTx, filed: FiledRemedy): string | undefined {
  if (filed.applicationId === null || !isOfApplication(filed)) return undefined;
  const { regionCode } = tx.actor;
  if (regionCode === undefined) throw new RefusalError({ code: 'REMEDY_PLACE_MISSING', params: {} });
  return regionCode;
}

/** What was filed before against the same: a track, or one decision not to accept an application. */
export async function earlier(
  tx: CommandTx,
  filed: FiledRemedy,
  nonAcceptanceId: string | null,
): Promise<readonly FiledBefore[]> {
  const { caseId, track, applicationId } = filed;
  if (caseId !== null && track !== null) return filedBefore(tx, caseId, track);
  const isOfOne = applicationId !== null && isOfApplication(filed);
  return isOfOne ? filedBeforeAgainst(tx, { applicationId, nonAcceptanceId }) : [];
}
