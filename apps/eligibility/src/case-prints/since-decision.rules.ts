import type { IsoDate } from '@aid-chain/kernel';
import { printedDay } from '@aid-chain/printing';
import type { Bilingual } from '@aid-chain/vocabulary';
import type { Recognition } from '../recognitions/recognition.state.js';
import { monthlyYuan, printedCategory } from './printed-amount.rules.js';

type Language = keyof Bilingual;

/**
 * What has become of a decision since, as its notice states it: another amount, an end, another decision in its place. A notice
 * without it would show what nobody receives any more (A-02, L-05).
 * @param who for whom a recognition of one person is
 */
export function sinceDecision(
  recognitions: readonly Recognition[],
  who: (personId: string | undefined) => Bilingual,
  language: Language,
): readonly string[] {
  return recognitions.flatMap((recognition) => {
    const { category, personId, state, changes = [] } = recognition;
    const whose = personId === null ? '' : who(personId)[language];
    const what = [printedCategory(category, language), whose].filter((part) => part !== '').join(' ');
    const later = changes.map(
      ({ from, monthlyAmountFen }) => changed(what, from, monthlyAmountFen)[language],
    );
    if (state.is === 'running') return later;
    return [...later, (state.is === 'ended' ? ended : replaced)(what, state.on)[language]];
  });
}

/**
 * What has become of a recognition after the day on which another amount or an end of it took effect: that one itself is the
 * notice.
 */
export function sinceAdjustment(
  recognition: Recognition,
  effectiveOn: IsoDate,
  who: (personId: string | undefined) => Bilingual,
  language: Language,
): readonly string[] {
  const { changes = [], state } = recognition;
  const ownEnd = state.is !== 'running' && state.on <= effectiveOn;
  const later: Recognition = {
    ...recognition,
    changes: changes.filter(({ from }) => from > effectiveOn),
    ...(ownEnd ? { state: { is: 'running' } } : {}),
  };
  return sinceDecision([later], who, language);
}

function changed(what: string, from: IsoDate, fen: number | null): Bilingual {
  const day = printedDay(from);
  const yuan = fen === null ? { zh: '数额另定', en: 'an amount still to be set' } : monthlyYuan(fen);
  return { zh: `${what}：自${day.zh}起${yuan.zh}`, en: `${what}: ${yuan.en} from ${day.en} on` };
}

const ended = (what: string, on: IsoDate): Bilingual => ({
  zh: `${what}：自${printedDay(on).zh}起终止`,
  en: `${what}: ended from ${printedDay(on).en} on`,
});

const replaced = (what: string, on: IsoDate): Bilingual => ({
  zh: `${what}：自${printedDay(on).zh}起由后来的决定代替`,
  en: `${what}: a later decision holds from ${printedDay(on).en} on`,
});
