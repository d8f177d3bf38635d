import { placeParameter } from '@aid-chain/platform';
import { printedDay, type EndPublicitySheetModel } from '@aid-chain/printing';
import type { Adjustment } from '../adjustments/adjustment.state.js';
import { publicityPeriod } from '../publicity/publicity.rules.js';
import type { CasePaper } from './case-paper.js';
import { printedCategory } from './printed-amount.rules.js';

/** That the recognition of a tekun person would end, for the board of the village (民发〔2021〕43号 26). */
export const endPublicitySheet: CasePaper = {
  form: 'end-publicity-sheet',
  event: 'adjustment',
  step: { zh: '提出须公示的终止', en: 'propose an end that is made public first' },
  seen: ['name', 'place', 'decision'],
  things: ({ facts }) => facts.adjustments.filter(isToBePublic).map(({ adjustmentId }) => adjustmentId),
  isOver: ({ facts }) => facts.adjustments.some(({ publicityEndedOn }) => publicityEndedOn !== null),
  fill: async (
    { file, track, today, pack, place, board, facts },
    { connection, directory, offices },
    thing,
  ) => {
    const adjustment = facts.adjustments.find(({ adjustmentId }) => adjustmentId === thing);
    if (adjustment === undefined) throw new Error('no such adjustment');
    const { category, personId, publicityFrom, publicityUntil } = adjustment;
    const terms = {
      days: placeParameter(pack, 'publicity.days'),
      rollToWorkingDay: placeParameter(pack, 'publicity.roll-to-working-day'),
    };
    const planned = publicityPeriod(today, terms, directory.calendar());
    const from = publicityFrom ?? planned.startedOn;
    const until = publicityUntil ?? planned.lastDay;
    const decides = { regionCode: file.regionCode, track, on: today };
    const office = await offices.officeOn(connection, decides);
    const supervision = offices.supervision(decides);
    const { name } = personId === null ? board.household : board.person(personId);
    return (language): EndPublicitySheetModel => ({
      ...{
        place,
        ending: { name, what: printedCategory(category, language) },
        office: office(language),
        supervision: supervision(language),
      },
      ...{ from: printedDay(from)[language], until: printedDay(until)[language] },
    });
  },
};

const isToBePublic = ({ publicityOwed, publicityEndedOn, state }: Adjustment): boolean =>
  publicityOwed && publicityEndedOn === null && (state === 'proposed' || state === 'heard');
