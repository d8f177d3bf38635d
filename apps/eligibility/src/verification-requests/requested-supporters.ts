import { Injectable } from '@nestjs/common';
import { ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import type { CaseState } from '../cases/case.state.js';
import { authorisedFrom } from '../found-facts/evidence-days.js';
import { noFaults } from '../found-facts/found-facts.rules.js';
import { NamesInside } from '../household/names-inside.js';
import { PlaceRules } from '../place/place-rules.js';
import { SupporterRecords } from '../supporters/supporter-records.js';
import { askedSupporters, supporterRequestFaults, type NamedAsked } from './asked-persons.js';
import type { LoadedContext } from './request-context.js';
import type { RequestedSupporterDto } from './verification-requests.dto.js';

/** People outside the household whom a body asks about (L-10). */
@Injectable()
export class RequestedSupporters {
  constructor(
    private readonly records: SupporterRecords,
    private readonly names: NamesInside,
    private readonly rules: PlaceRules,
  ) {}

  /** Refuses SUPPORTER_CONSENT_MISSING before all else, and the other faults of `supporterRequestFaults`. */
  async asked(
    connection: Sql,
    file: CaseState,
    { on, supporters }: { readonly on: IsoDate; readonly supporters: readonly RequestedSupporterDto[] },
    context: LoadedContext,
  ): Promise<Result<readonly NamedAsked[]>> {
    if (supporters.length === 0) return ok([]);
    const known = await this.records.find(connection, file);
    const { copy, members } = context.household;
    const facts = {
      ...{ on, known, namesInside: this.names.of(copy) },
      births: new Map(members.map(({ personId, birthDate }) => [personId, birthDate])),
      consentFrom: authorisedFrom({ on, pack: this.rules.find(file.regionCode, on) }),
    };
    const faults = supporterRequestFaults(supporters, facts, context);
    const isMissing = faults.some(({ code }) => code === 'SUPPORTER_CONSENT_MISSING');
    if (isMissing) return refuse('SUPPORTER_CONSENT_MISSING', {}, faults);
    const sound = noFaults(faults);
    return sound.ok ? ok(askedSupporters(supporters, known)) : sound;
  }
}
