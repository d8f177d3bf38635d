import { Injectable } from '@nestjs/common';
import { maskName, Sealer, type Actor, type PageQuery, type Unmasking } from '@aid-chain/platform';
import { inquiryStateCodes, nameOf } from '@aid-chain/vocabulary';
import { CasesReader } from '../case-views/cases.reader.js';
import { householdsByCase, type HouseholdCopy } from '../household/household-store.js';
import { NamesInside } from '../household/names-inside.js';
import { PlaceRules } from '../place/place-rules.js';
import { letterText } from './inquiry-letter.rules.js';
import { UNIT_FIELD } from './inquiry-letters.service.js';
import { pageOfLetters, type StoredLetter } from './inquiry-letters.store.js';
import type { InquiryLettersView, InquiryLetterView } from './inquiry-letters.view.js';

/** How letters of a case are shown. */
interface Shown {
  /** Who wrote a letter reads its unit, which they named themselves. */
  readonly readBy: string;
  readonly isFull: boolean;
  readonly regionCode: string;
  readonly copy: HouseholdCopy | undefined;
}

/** Answers which units were asked about a case, for what, and what came back. */
@Injectable()
export class InquiryLettersReader {
  constructor(
    private readonly cases: CasesReader,
    private readonly sealer: Sealer,
    private readonly rules: PlaceRules,
    private readonly names: NamesInside,
  ) {}

  /** @throws RefusalError CASE_NOT_FOUND, CLOSE_RELATIVE (L-15), CURSOR_INVALID, in full also LOOK_UP_CASE_CLOSED */
  ofCase(
    actor: Actor,
    caseId: string,
    { unmask, ...query }: Pick<PageQuery, 'cursor' | 'limit'> & { readonly unmask: Unmasking | undefined },
  ): Promise<InquiryLettersView> {
    const look = { action: 'inquiry-letters.shown', unmask };
    return this.cases.impartially(actor, caseId, look, async (connection, file) => {
      const { items: letters, ...more } = await pageOfLetters(connection, caseId, query);
      const copy = (await householdsByCase(connection, [file])).get(caseId);
      const shown = { readBy: actor.id, isFull: unmask !== undefined, regionCode: file.regionCode, copy };
      return { caseId, items: letters.map((inquiry) => this.viewOf(inquiry, shown)), ...more };
    });
  }

  private viewOf(inquiry: StoredLetter, { readBy, isFull, regionCode, copy }: Shown): InquiryLetterView {
    const name = copy === undefined ? undefined : this.names.nameOf(copy, inquiry.personId);
    const person = isFull || name === undefined ? name : maskName(name);
    const law = this.rules.citationOf(regionCode, 'inquiry.ground', inquiry.sentOn);
    const { letterId, number, purpose, fields, personId, sentOn, dueOn, dueProvisional, reminders } = inquiry;
    const { state, stateOn, paper } = inquiry;
    const unit = this.sealer.open(UNIT_FIELD, letterId, inquiry.unit);
    return {
      ...{
        letterId,
        number,
        unit: isFull || inquiry.sentBy === readBy ? unit : maskName(unit),
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
        text: letterText(inquiry, { dueOn, law, person }),
      },
      ...(personId === null ? {} : { personId }),
      ...(dueOn === null ? {} : { dueOn }),
      ...(paper === null ? {} : { paper }),
    };
  }
}
