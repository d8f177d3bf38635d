import { Injectable } from '@nestjs/common';
import { MATCHES_FIELD, type MatchedMeasure } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { ReadableRows, Sealer, type Readable } from '@aid-chain/platform';
import { needKindCodes, nameOf } from '@aid-chain/vocabulary';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import { lastMatches } from './matched-measures.store.js';
import { matchesOn, notGivenYet, type GivenAid, type MayGet } from './may-get.rules.js';
import { shownTerms } from './may-get.terms.js';
import type { MayGetView } from './may-get.view.js';

interface Shown {
  readonly regionCode: string;
  readonly matchedOn: IsoDate;
  readonly today: IsoDate;
}

/** What a household may get and does not get, from what eligibility matched last; opened for this reading only. */
@Injectable()
export class MayGetReader {
  constructor(
    private readonly sealer: Sealer,
    private readonly settings: ReferralSettings,
    private readonly readable: ReadableRows,
  ) {}

  /**
   * @param family the household with those that were merged into it
   * @returns nothing, and the household named, where what was matched cannot be opened: the rest of its list is shown all the same
   */
  async load(
    connection: Sql,
    family: readonly string[],
    given: readonly GivenAid[],
    today: IsoDate,
  ): Promise<Readable<MayGetView>> {
    const stored = await lastMatches(connection, family);
    if (stored === undefined) return { items: [] };
    const { regionCode, matchedOn } = stored;
    const { items, ...unread } = this.readable.read([stored], {
      table: 'matched_measures',
      idOf: ({ householdId }) => householdId,
      show: ({ householdId, matches }) =>
        this.sealer.openJson<readonly MatchedMeasure[]>(MATCHES_FIELD, householdId, matches),
    });
    const measures = this.settings.measures(regionCode, today);
    const shown = notGivenYet(matchesOn(items.flat(), today).matches, measures, given);
    return { ...unread, items: shown.map((each) => this.view(each, { regionCode, matchedOn, today })) };
  }

  private view({ match, measure }: MayGet, { regionCode, matchedOn, today }: Shown): MayGetView {
    const { head, terms } = measure;
    const amounts = {
      amount: this.settings.amountOf(regionCode, measure, today),
      cap: this.settings.capOf(regionCode, measure, today),
    };
    const providers = this.settings.providers(regionCode, measure);
    return {
      measureCode: head.code,
      measureName: head.names,
      ...(match.personId === undefined ? {} : { personId: match.personId }),
      ...{ outcome: match.outcome, reasons: [...match.reasons], missing: [...match.missing] },
      ...(match.asked === undefined ? {} : { asked: [...match.asked] }),
      ...shownTerms(measure, amounts),
      ...(terms.decides === null ? {} : { decides: terms.decides }),
      needKind: head.serves.kind,
      needName: nameOf(needKindCodes, head.serves.kind),
      providers: providers.map((department) => ({
        department,
        departmentName: this.settings.departmentName(regionCode, department),
      })),
      ...{ kind: head.gives, nature: head.nature, demo: terms.demo, matchedOn: match.from ?? matchedOn },
      ...(terms.doc === null ? {} : { doc: terms.doc }),
      ...(terms.article === null ? {} : { article: terms.article }),
    };
  }
}
