import { addDays, maxDate, type Fen, type IsoDate, type AmountPeriod } from '@aid-chain/kernel';
import type { MergedHousehold } from '@aid-chain/platform';
import { categoryCodes, nameOf, type Bilingual, type Category, type Track } from '@aid-chain/vocabulary';
import { endedRecognitions } from '../household-end/recognition-end-text.rules.js';
import { amountOf, periodsOf } from '../recognitions/recognition-amount.rules.js';
import type { Recognition, Waited } from '../recognitions/recognition.state.js';
import { spansWithout } from '../recognitions/waiting.rules.js';

/** What a case recognised, as it stands now: what was decided then stays beside it. */
export interface ShownRecognition {
  readonly category: Category;
  readonly personId?: string;
  readonly validFrom: IsoDate;
  /** What is paid on the day; of what begins later, or was over before it, its first or last amount. */
  readonly monthlyAmountFen: Fen | null;
  /** What is paid from when on: what was, what is and what comes (L-05). */
  readonly amounts: readonly AmountPeriod[];
  readonly state: Recognition['state']['is'];
  /** The first day on which it is no longer this case's. */
  readonly until?: IsoDate;
  /** The last day for which it is paid, of one that has ended. */
  readonly paidUntil?: IsoDate;
  /** When it did not run in between, as dibao went on in its place; `to` is the first day on which it ran again. */
  readonly waited?: readonly Waited[];
  /** The case whose decision took its place. */
  readonly replacedByCaseId?: string;
  readonly textZh: string;
  readonly textEn: string;
}

/** The recognitions that a case made in a track, each with what became of it (A-10, S2-19). */
export function recognitionsOfCase(
  recognitions: readonly Recognition[],
  caseId: string,
  track: Track,
  on: IsoDate,
): ShownRecognition[] {
  return recognitions
    .filter((each) => each.caseId === caseId && each.track === track)
    .map((each) => {
      const { category, personId, validFrom } = each;
      const monthlyAmountFen = amountOf(each, shownDay(each, on));
      const whose = personId === null ? {} : { personId };
      const amounts = periodsOf(each).filter(({ from }) => from <= lastDay(each, from));
      return { category, ...whose, validFrom, monthlyAmountFen, amounts, ...waitedOf(each) };
    });
}

/** The day whose amount is shown: the day itself while it is valid, else the nearest on which it was or will be. */
function shownDay(recognition: Recognition, on: IsoDate): IsoDate {
  const last = lastDay(recognition, on);
  return maxDate(recognition.validFrom, last < on ? last : on);
}

/** The last day of one that is over or is to end; else the day that is asked about. */
function lastDay({ state, validTo }: Recognition, otherwise: IsoDate): IsoDate {
  return state.is === 'running' ? (validTo ?? otherwise) : addDays(state.on, -1);
}

type StateShown = Pick<
  ShownRecognition,
  'state' | 'until' | 'paidUntil' | 'replacedByCaseId' | 'textZh' | 'textEn'
>;

function stateOf(recognition: Recognition): StateShown {
  const { category, state, validFrom, validTo } = recognition;
  const name = nameOf(categoryCodes, category);
  switch (state.is) {
    case 'running':
      return validTo === undefined
        ? {
            state: state.is,
            textZh: `${name.zh}自 ${validFrom} 起有效。`,
            textEn: `${name.en} runs from ${validFrom}.`,
          }
        : {
            state: state.is,
            textZh: `${name.zh}自 ${validFrom} 起有效，至 ${validTo} 止；期满前须重新认定。`,
            textEn: `${name.en} runs from ${validFrom} to ${validTo}; it has to be recognised anew before then.`,
          };
    case 'replaced':
      return {
        ...{ state: state.is, until: state.on, replacedByCaseId: state.byCaseId },
        textZh: `${name.zh}自 ${state.on} 起由案件 ${state.byCaseId} 的认定接续。`,
        textEn: `${name.en} goes on from ${state.on} by the recognition of case ${state.byCaseId}.`,
      };
    case 'ended': {
      const { textZh = '', textEn = '' } = endedRecognitions([recognition])[0] ?? {};
      return {
        state: state.is,
        until: state.on,
        paidUntil: paidUntil(recognition, state.on),
        textZh,
        textEn,
      };
    }
  }
}

/** How it stands, with the days on which it waited for dibao. */
function waitedOf(recognition: Recognition): StateShown & Pick<ShownRecognition, 'waited'> {
  const { waited } = recognition;
  const shown = stateOf(recognition);
  if (waited === undefined) return shown;
  const texts = waited.map(({ from, to }): Bilingual => ({
    zh: `${from} 起至 ${to} 前低保继续，本项停止。`,
    en: ` It waited from ${from} until ${to}, as dibao went on.`,
  }));
  const textZh = [shown.textZh, ...texts.map(({ zh }) => zh)].join('');
  return { ...shown, waited, textZh, textEn: [shown.textEn, ...texts.map(({ en }) => en)].join('') };
}

/** The last day on which it ran before it ended: one that waited then ran no more since it began to. */
function paidUntil({ validFrom, waited }: Recognition, endedOn: IsoDate): IsoDate {
  const spans = spansWithout(waited, { from: validFrom, until: endedOn });
  return addDays(spans.at(-1)?.until ?? endedOn, -1);
}

/** Where what the case recognised stands, once its household went into another one (S2-19). */
export function recognisedThere({ standsAs }: MergedHousehold): Bilingual {
  return {
    zh: `此前作出的认定仍以本案记录，在享待遇归户 ${standsAs}。`,
    en: `what was recognised before stays on record here, and what is received belongs to household ${standsAs}.`,
  };
}
