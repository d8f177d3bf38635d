import type { Need, Payload } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import type { CommandTx } from '@aid-chain/platform';
import { urgencyByKind } from '@aid-chain/policy';
import { nameOf, needKindCodes } from '@aid-chain/vocabulary';
import type { SealedApplication } from './application.sealer.js';

/** How an application came to be accepted after its receipt. */
interface Late {
  /** The day of the window check, or of the entry of what was received before: the deadlines count from it. */
  readonly acceptedOn?: IsoDate | undefined;
  /** What happened to it before, the oldest first. */
  readonly before?: Steps;
}

type Steps = NonNullable<Payload<'intake.application-accepted.v1'>['before']>;

/**
 * Emits an accepted application on its household's stream: a case with what was declared, or each need at once.
 * @param late how it came to be accepted, where that was not at once
 */
export function emitApplication(tx: CommandTx, accepted: SealedApplication, late: Late = {}): void {
  const { application, household } = accepted.acceptance;
  const { householdId } = household;
  switch (application.kind) {
    case 'case':
      return emitCase(tx, accepted, late);
    case 'forwarded': {
      const { regionCode, receivedOn } = accepted.filing.declaration;
      for (const [index, { needId, kind }] of application.needs.entries()) {
        const request = { needId, kind, applicationId: application.applicationId, regionCode, receivedOn };
        const need = { ...forwardedNeed(request), ...accepted.schooling.get(needId) };
        tx.emit({
          type: 'intake.request-forwarded.v1',
          stream: `household/${householdId}`,
          time: tx.now,
          data: {
            subject: { householdId },
            need,
            ...underContract(accepted.filing),
            ...(index === 0 ? beforeOf(late) : {}),
          },
        });
      }
    }
  }
}

function emitCase(tx: CommandTx, { acceptance, filing, facts }: SealedApplication, late: Late): void {
  const { acceptedOn } = late;
  const { householdId } = acceptance.household;
  const { applicationId } = acceptance.application;
  const { receivedOn, regionCode, channel, filedBy, categoriesRequested, helpRequested } = filing.declaration;
  const place = { stream: `household/${householdId}`, time: tx.now };
  const subject = { householdId };
  tx.emit({
    type: 'intake.application-accepted.v1',
    ...place,
    data: {
      subject,
      applicationId,
      receivedOn,
      ...(acceptedOn === undefined ? {} : { acceptedOn }),
      regionCode,
      channel,
      filedBy,
      ...underContract(filing),
      categoriesRequested,
      helpRequested,
      ...beforeOf(late),
    },
  });
  tx.emit({ type: 'intake.facts-declared.v1', ...place, data: { subject, applicationId, ...facts } });
}

function beforeOf({ before = [] }: Late): { readonly before?: Steps } {
  return before.length === 0 ? {} : { before };
}

function underContract({ contract }: SealedApplication['filing']): { readonly purchasedService?: string } {
  return contract === undefined ? {} : { purchasedService: contract };
}

interface ForwardedRequest {
  readonly needId: string;
  readonly kind: Need['kind'];
  readonly applicationId: string;
  readonly regionCode: string;
  readonly receivedOn: string;
}

/** The need of a request that asks for help only and is forwarded at once (转办: S0-02, S4-12; N11; 社会救助法 64). */
export function forwardedNeed(request: ForwardedRequest): Need {
  const { zh, en } = nameOf(needKindCodes, request.kind);
  return {
    needId: request.needId,
    kind: request.kind,
    aspects: request.kind === 'medical' ? ['cost'] : [],
    regionCode: request.regionCode,
    urgency: urgencyByKind(request.kind),
    groundCode: 'help-requested',
    textZh: `该家庭于 ${request.receivedOn} 请求帮助：${zh}。`,
    textEn: `The family asked for help on ${request.receivedOn}: ${en}.`,
    origin: { type: 'application', id: request.applicationId },
    establishedOn: request.receivedOn,
  };
}
