import { RefusalError } from '@aid-chain/kernel';
import type { CommandTx } from '@aid-chain/platform';
import { isOfApplication, type FiledRemedy } from './registration.rules.js';
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
