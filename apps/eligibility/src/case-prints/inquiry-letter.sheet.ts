import { maskName } from '@aid-chain/platform';
import { printedDay, type InquiryLetterModel } from '@aid-chain/printing';
import { inquiryFieldCodes, nameOf } from '@aid-chain/vocabulary';
import { letterText } from '../inquiry-letters/inquiry-letter.rules.js';
import { UNIT_FIELD } from '../inquiry-letters/inquiry-letters.service.js';
import type { CasePaper } from './case-paper.js';

/** An inquiry as it goes to a unit: who is meant, what is asked, and nothing else of the family (社会救助法 43, 65; L-65). */
export const inquiryLetter: CasePaper = {
  form: 'inquiry-letter',
  event: 'inquiry',
  step: { zh: '登记协助调查函', en: 'record the inquiry' },
  seen: ['name'],
  things: ({ facts }) => facts.inquiries.map(({ letterId }) => letterId),
  fill: async ({ file, track, who, inFull, facts }, { connection, offices, rules, sealer }, thing) => {
    const inquiry = facts.inquiries.find(({ letterId }) => letterId === thing);
    if (inquiry === undefined) throw new Error('no such inquiry');
    const { letterId, personId, fields, sentOn, dueOn } = inquiry;
    const unit = sealer.open(UNIT_FIELD, letterId, inquiry.unit);
    const law = rules.citationOf(file.regionCode, 'inquiry.ground', sentOn);
    const person = personId === null ? undefined : who(personId).zh;
    const text = letterText(inquiry, { dueOn, law, person });
    const office = await offices.office(connection, file.regionCode, track);
    return (language): InquiryLetterModel => ({
      ...{ unit: inFull ? unit : maskName(unit), text: text[language], office: office(language) },
      person: personId === null ? '' : who(personId)[language],
      fields: fields.map((field) => nameOf(inquiryFieldCodes, field)[language]),
      sent: printedDay(sentOn)[language],
    });
  },
};
