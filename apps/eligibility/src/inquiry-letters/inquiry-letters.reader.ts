import { Injectable } from '@nestjs/common';
import { maskName, Sealer, type Actor, type Unmasking } from '@aid-chain/platform';
import { inquiryStateCodes, nameOf } from '@aid-chain/vocabulary';
import { CasesReader } from '../case-views/cases.reader.js';
import { PlaceRules } from '../place/place-rules.js';
import { letterText } from './inquiry-letter.rules.js';
import { UNIT_FIELD } from './inquiry-letters.service.js';
import { lettersOfCase, type StoredLetter } from './inquiry-letters.store.js';
import type { InquiryLettersView, InquiryLetterView } from './inquiry-letters.view.js';

/** Answers which units were asked about a case, for what, and what came back. */
@Injectable()
export class InquiryLettersReader {
  constructor(
    private readonly cases: CasesReader,
    private readonly sealer: Sealer,
    private readonly rules: PlaceRules,
  ) {}

  /** @throws RefusalError CASE_NOT_FOUND, CLOSE_RELATIVE (L-15), in full also LOOK_UP_CASE_CLOSED */
  ofCase(actor: Actor, caseId: string, unmask: Unmasking | undefined): Promise<InquiryLettersView> {
    const look = { action: 'inquiry-letters.shown', unmask };
    return this.cases.impartially(actor, caseId, look, async (connection, { regionCode }) => {
      const letters = await lettersOfCase(connection, caseId);
      return {
        caseId,
        letters: letters.map((inquiry) => this.viewOf(inquiry, { isFull: unmask !== undefined, regionCode })),
      };
    });
  }

  private viewOf(
    inquiry: StoredLetter,
    { isFull, regionCode }: { readonly isFull: boolean; readonly regionCode: string },
  ): InquiryLetterView {
    const law = this.rules.citationOf(regionCode, 'inquiry.ground', inquiry.sentOn);
    const { letterId, number, purpose, fields, personId, sentOn, dueOn, dueProvisional, reminders } = inquiry;
    const { state, stateOn, paper } = inquiry;
    const unit = this.sealer.open(UNIT_FIELD, letterId, inquiry.unit);
    return {
      ...{
        letterId,
        number,
        unit: isFull ? unit : maskName(unit),
        purpose,
        fields,
        sentOn,
        dueProvisional,
        reminders,
      },
      ...{
        state,
        stateName: nameOf(inquiryStateCodes, state),
        stateOn,
        text: letterText(inquiry, dueOn, law),
      },
      ...(personId === null ? {} : { personId }),
      ...(dueOn === null ? {} : { dueOn }),
      ...(paper === null ? {} : { paper }),
    };
  }
}
