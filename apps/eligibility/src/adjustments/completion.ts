import { Injectable } from '@nestjs/common';
import { addDays, type IsoDate } from '@aid-chain/kernel';
import { placeParameter, Sealer } from '@aid-chain/platform';
import type { RulePack } from '@aid-chain/policy';
import type { Authority } from '@aid-chain/vocabulary';
import type { TrackAuthority } from '../authority/authority.rules.js';
import { placeParameterOrNull, PlaceRules } from '../place/place-rules.js';
import { HEARING_FIELD, NOTICE_FIELD } from './adjustment-fields.js';
import { sealedLines } from '../grounds/adjustment-lines.js';
import type { Adjustment, Compared, HearingText } from './adjustment.state.js';
import type { KeptHearing } from './hearing.store.js';
import { noticeOf, type NoticeFacts } from './notice.rules.js';

/** What was decided on a proposal. */
export interface Completed {
  readonly result: Compared;
  readonly on: IsoDate;
  readonly effectiveOn: IsoDate;
  readonly hearing: KeptHearing | undefined;
  /** Whether nobody is left to whom a notice could be given. */
  readonly toNobody?: boolean;
  /** Who decided it. */
  readonly authority: TrackAuthority;
}

/** Completes proposals with what was decided on them, each with the notice that it owes (社会救助法 48; L-05). */
@Injectable()
export class Completion {
  constructor(
    private readonly rules: PlaceRules,
    private readonly sealer: Sealer,
  ) {}

  /** @returns the adjustment as it stands decided, not written yet; an increase owes no notice */
  decided(by: string, adjustment: Adjustment, completed: Completed): Adjustment {
    const { result, on, effectiveOn, toNobody = false } = completed;
    const { code, under } = completed.authority;
    const { lines, facts, ...found } = result;
    const pack = this.rules.on(adjustment.regionCode, on);
    const noticeOwed = !toNobody && result.kinds.some((kind) => kind !== 'higher-amount');
    const days = placeParameterOrNull(pack, 'change-notice.days');
    const { adjustmentId: id } = adjustment;
    const notice = noticeOwed
      ? this.sealer.sealJson(
          NOTICE_FIELD,
          id,
          noticeOf(this.facts(adjustment, completed, { pack, respondent: code })),
        )
      : null;
    return {
      ...adjustment,
      ...found,
      ...{ lines: sealedLines(this.sealer, id, { lines, facts }) },
      // What is shown as its first month is the one that was decided, whichever was proposed.
      ...{ state: 'decided', decidedOn: on, decidedBy: by, effectiveOn, firstMonth: effectiveOn },
      authority: under ?? null,
      ...{ noticeOwed, notice },
      noticeDueOn: noticeOwed && days !== null ? addDays(on, days) : null,
    };
  }

  private facts(
    adjustment: Adjustment,
    { result, effectiveOn, hearing }: Completed,
    { pack, respondent }: { readonly pack: RulePack; readonly respondent: Authority },
  ): NoticeFacts {
    const { amountBeforeFen, amountAfterFen, ends, lines } = result;
    const { doc, article } = pack.parameters['hearing.owed'] ?? {};
    return {
      ...{ category: adjustment.category, amountBeforeFen, amountAfterFen, ends, effectiveOn, lines },
      law: { doc: doc ?? '', article: article ?? '' },
      hearing: hearing === undefined ? null : this.repeated(hearing),
      rights: {
        respondent,
        reconsiderationDays: placeParameter(pack, 'remedy.reconsideration.days'),
        lawsuitMonths: placeParameter(pack, 'remedy.court.months'),
      },
    };
  }

  private repeated({ hearingId, text, outcome, on, means, opinion }: KeptHearing) {
    const { points } = this.sealer.openJson<HearingText>(HEARING_FIELD, hearingId, text);
    return { outcome, on, means, opinion, points };
  }
}
