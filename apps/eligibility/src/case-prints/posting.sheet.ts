import { printedDay, type PostingSheetModel } from '@aid-chain/printing';
import { postingTerms } from '../posting/posting-terms.js';
import { lastPostingDay } from '../posting/posting.rules.js';
import { onceIf, type CasePaper } from './case-paper.js';
import { decisionOf } from './decision-of.rules.js';
import { printedAmount, printedCategory } from './printed-amount.rules.js';

/** What was decided, for the board of the village: applicant, number of members, kind and amount, and nothing else (L-08). */
export const postingSheet: CasePaper = {
  form: 'posting-sheet',
  event: 'decision',
  step: { zh: '作出给予救助的决定', en: 'decide to grant aid' },
  seen: ['name', 'place', 'decision'],
  things: ({ state, facts: { posting } }) =>
    onceIf(state.is === 'decided' && posting !== undefined && posting.state.is !== 'taken-down'),
  isOver: ({ facts: { posting } }) => posting?.state.is === 'taken-down',
  fill: async (given, { connection, directory, offices }) => {
    const { file, track, today, pack, place, board, facts } = given;
    const posting = facts.posting?.state;
    const { postedOn, lastDay } =
      posting?.is === 'posted'
        ? posting
        : { postedOn: today, ...lastPostingDay(today, postingTerms(pack), directory.calendar()) };
    const { recognised, on, authority } = decisionOf(given);
    const office = await offices.office(connection, file.regionCode, track, authority);
    const supervision = offices.supervision({ regionCode: file.regionCode, track, on: today });
    return (language): PostingSheetModel => ({
      ...{
        place,
        decided: printedDay(on)[language],
        office: office(language),
        supervision: supervision(language),
      },
      granted: recognised.map(({ category, personId, monthlyAmountFen }) => ({
        ...(personId === undefined ? board.household : board.person(personId)),
        what: printedCategory(category, language),
        amount: printedAmount({ monthlyAmountFen }, language),
      })),
      ...{
        from: printedDay(postedOn)[language],
        until: lastDay === null ? '' : printedDay(lastDay)[language],
      },
    });
  },
};
