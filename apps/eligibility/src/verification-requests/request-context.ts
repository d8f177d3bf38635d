import { Injectable } from '@nestjs/common';
import { newId, RefusalError, type IsoDate } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import { Directory } from '@aid-chain/platform';
import { memberPositions } from '@aid-chain/vocabulary';
import { adultsWhoMayCount } from '../authorisation/authorisation.rules.js';
import { declaredStaffCodes } from '../authorisation/authorisation-store.js';
import type { CaseState } from '../cases/case.state.js';
import { authorisedFrom } from '../found-facts/evidence-days.js';
import type { CaseHousehold } from '../household/case-household.js';
import { householdsByCase, type HouseholdCopy } from '../household/household-store.js';
import { MemberBirths } from '../household/member-births.js';
import { recipientsOfLaw } from '../recognitions/recipients.js';
import { PlaceRules } from '../place/place-rules.js';
import { groundOf, type SignedText } from './ground.rules.js';
import type { RequestContext, RequestedMember } from './request.rules.js';
import { requestsOfCases } from './request-store.js';
import { requestKey } from './request-key.rules.js';
import type { VerificationRequest } from './verification-request.js';

/** Who asks. */
interface Asker {
  readonly id: string;
  readonly staffCode: string | undefined;
}

/** Everything that requests of a case are judged by, with the adults of whom a report must speak. */
export interface LoadedContext extends RequestContext {
  readonly adults: readonly string[];
  readonly household: Pick<CaseHousehold, 'copy' | 'members'>;
  readonly requests: readonly VerificationRequest[];
  /** The earliest day of a consent that is still valid; undefined where the place sets none. */
  readonly consentFrom: IsoDate | undefined;
}

interface Asked {
  readonly on: IsoDate;
  readonly today: IsoDate;
  readonly asker: Asker;
}

/** What is read for several cases at once. */
interface Known {
  readonly requests: ReadonlyMap<string, readonly VerificationRequest[]>;
  readonly signed: ReadonlyMap<string, readonly SignedText[]>;
  readonly recipients: ReadonlySet<string>;
}

/** Reads what a request is judged by. */
@Injectable()
export class RequestContexts {
  constructor(
    private readonly births: MemberBirths,
    private readonly rules: PlaceRules,
    private readonly directory: Directory,
  ) {}

  /** @throws RefusalError HOUSEHOLD_NOT_RECEIVED while the register has not sent the household */
  async load(connection: Sql, file: CaseState, asked: Asked): Promise<LoadedContext> {
    const loaded = (await this.loadAll(connection, [file], asked)).get(file.caseId);
    if (loaded === undefined) throw new RefusalError({ code: 'HOUSEHOLD_NOT_RECEIVED', params: {} });
    return { ...loaded, declaredRelatives: await declaredStaffCodes(connection, file.householdId) };
  }

  /**
   * The same for several cases, one statement for each table; whom a family declared is left out, as nobody of the office asks.
   * @returns by case; none of a case whose household the register has not sent
   */
  async loadAll(
    connection: Sql,
    files: readonly CaseState[],
    asked: Asked,
  ): Promise<ReadonlyMap<string, LoadedContext>> {
    const households = await householdsByCase(connection, files);
    const copied = files.flatMap((file) => {
      const copy = households.get(file.caseId);
      return copy === undefined ? [] : [{ file, copy }];
    });
    const known: Known = {
      requests: await requestsOfCases(
        connection,
        copied.map(({ file }) => file.caseId),
      ),
      signed: await signedTexts(
        connection,
        copied.flatMap(({ copy }) => copy.members.map(({ personId }) => personId)),
      ),
      recipients: await recipientsOfLaw(connection, [...new Set(copied.map(({ file }) => file.householdId))]),
    };
    return new Map(copied.map(({ file, copy }) => [file.caseId, this.contextOf(file, copy, known, asked)]));
  }

  private contextOf(
    file: CaseState,
    copy: HouseholdCopy,
    known: Known,
    { on, today, asker }: Asked,
  ): LoadedContext {
    const pack = this.rules.find(file.regionCode, on);
    const members = this.births.of(copy);
    const requests = known.requests.get(file.caseId) ?? [];
    return {
      ...{
        today,
        actorId: asker.id,
        staffCode: asker.staffCode,
        declaredRelatives: new Set(),
        newId,
        requests,
      },
      household: { copy, members },
      positions: memberPositions(copy.members),
      scope: this.rules.one(file.regionCode, 'verification.scope', on) ?? [],
      known: knownRequests(requests),
      due: this.due(file, on),
      consentFrom: authorisedFrom({ on, pack }),
      adults: adultsWhoMayCount(members, on, pack),
      members: membersOf(copy, (personId) => ({
        ...{
          on,
          signed: known.signed.get(personId) ?? [],
          isRecipient: known.recipients.has(file.householdId),
        },
        isApplication: file.origin === 'application' && file.tracks['civil-affairs'] !== undefined,
        signedFrom: authorisedFrom({ on, pack }),
        textsOn: (day) => this.rules.one(file.regionCode, 'authorisation.text-versions', day),
      })),
    };
  }

  /** By when a source answers; undefined where the place sets no days. */
  due(
    { regionCode }: CaseState,
    on: IsoDate,
  ): { readonly date: IsoDate; readonly provisional: boolean } | undefined {
    const days = this.rules.one(regionCode, 'verification.answer.working-days', on);
    return days === undefined ? undefined : this.directory.calendar().addWorkingDays(on, days);
  }
}

function membersOf(
  { members }: HouseholdCopy,
  contextOf: (personId: string) => Parameters<typeof groundOf>[0],
): ReadonlyMap<string, RequestedMember> {
  return new Map(
    members.map(({ personId, idNumber, registerRegionCode }) => [
      personId,
      { hasIdNumber: idNumber !== undefined, registerRegionCode, ground: groundOf(contextOf(personId)) },
    ]),
  );
}

function knownRequests(requests: readonly VerificationRequest[]): RequestContext['known'] {
  return new Map(
    requests.map((request) => [
      requestKey(request),
      { version: request.version, isOpen: request.state === 'asked' },
    ]),
  );
}

/** What persons signed, by person: an authorisation is the person's, for whichever household it was. */
async function signedTexts(
  connection: Sql,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SignedText[]>> {
  const found = await sql`
    select person_id as "personId",
           jsonb_agg(jsonb_build_object('textVersion', text_version, 'signedOn', signed_on::text)) as signed
      from authorisation where person_id = any(${personIds}::uuid[]) group by person_id`.on<{
    personId: string;
    signed: SignedText[];
  }>(connection);
  return new Map(found.map(({ personId, signed }) => [personId, signed]));
}
