import { Injectable } from '@nestjs/common';
import { ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { Sealer } from '@aid-chain/platform';
import { adultFrom } from '@aid-chain/policy';
import type { CaseState } from '../cases/case.state.js';
import { noFaults } from '../found-facts/found-facts.rules.js';
import { livesInside, NamesInside } from '../household/names-inside.js';
import { PlaceRules } from '../place/place-rules.js';
import { SupporterRecords } from '../supporters/supporter-records.js';
import {
  askedSupporters,
  supporterIds,
  supporterRequestFaults,
  type AskedBefore,
  type NamedAsked,
} from './asked-persons.js';
import type { LoadedContext } from './request-context.js';
import { sealedSupporters, SUPPORTER_FIELD } from './request-store.js';
import type { RequestedSupporterDto } from './verification-requests.dto.js';

/** People outside the household whom a body asks about (L-10). */
@Injectable()
export class RequestedSupporters {
  constructor(
    private readonly records: SupporterRecords,
    private readonly names: NamesInside,
    private readonly rules: PlaceRules,
    private readonly sealer: Sealer,
  ) {}

  /** Refuses SUPPORTER_CONSENT_MISSING before all else, and the other faults of `supporterRequestFaults`. */
  async asked(
    connection: Sql,
    file: CaseState,
    { on, supporters }: { readonly on: IsoDate; readonly supporters: readonly RequestedSupporterDto[] },
    context: LoadedContext,
  ): Promise<Result<readonly NamedAsked[]>> {
    if (supporters.length === 0) return ok([]);
    const known = {
      reported: await this.records.find(connection, file),
      asked: await this.askedBefore(connection, file.caseId),
    };
    const ids = supporterIds(supporters, known);
    const { copy, members } = context.household;
    const pack = this.rules.find(file.regionCode, on);
    const facts = {
      ...{ on, known, ids, namesInside: this.names.of(copy) },
      births: new Map(members.map(({ personId, birthDate }) => [personId, birthDate])),
      consentFrom: context.consentFrom,
      numbers: {
        numbers: this.names.numbersOf(copy),
        inside: new Set(copy.members.filter(livesInside).map(({ personId }) => personId)),
        adultFrom: adultFrom(pack),
      },
    };
    const faults = supporterRequestFaults(supporters, facts, context);
    const isMissing = faults.some(({ code }) => code === 'SUPPORTER_CONSENT_MISSING');
    if (isMissing) return refuse('SUPPORTER_CONSENT_MISSING', {}, faults);
    const sound = noFaults(faults);
    return sound.ok ? ok(askedSupporters(supporters, ids)) : sound;
  }

  private async askedBefore(connection: Sql, caseId: string): Promise<AskedBefore[]> {
    const found = await sealedSupporters(connection, caseId);
    return found.map(({ requestId, subjectId, supporter, supporterSealed }) => ({
      ...this.sealer.openJson<NamedAsked['identity']>(SUPPORTER_FIELD, requestId, supporterSealed),
      ...{ supporterId: subjectId, supporterOf: supporter.supporterOf, relation: supporter.relation },
    }));
  }
}
