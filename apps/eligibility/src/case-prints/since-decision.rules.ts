import type { AmountPeriod, Fen, IsoDate } from '@aid-chain/kernel';
import { printedDay } from '@aid-chain/printing';
import type { Bilingual } from '@aid-chain/vocabulary';
import type { Adjustment } from '../adjustments/adjustment.state.js';
import { recognitionsOfAdjustment } from '../notice-checks/adjusted-recognitions.rules.js';
import { amountOf, periodsOf } from '../recognitions/recognition-amount.rules.js';
import { waitsForDibao } from '../recognitions/instead-of-dibao.rules.js';
import type { Recognition, Waited } from '../recognitions/recognition.state.js';
import { successorsOf } from '../recognitions/successors.rules.js';
import { changedByRemedy, ownNotCarriedOut, reductionNotCarriedOut } from './not-carried-out.rules.js';
import type { PaperRemedy } from './paper-remedies.js';
import { monthlyYuan, printedCategory } from './printed-amount.rules.js';

type Language = keyof Bilingual;

/** What stands beside a decision that is printed. */
interface Since {
  /** The recognitions of the household, of every case. */
  readonly all: readonly Recognition[];
  readonly remedies: readonly PaperRemedy[];
  /** For whom a recognition of one person is. */
  readonly who: (personId: string | undefined) => Bilingual;
  readonly language: Language;
}

/**
 * What has become of a decision since, as its notice states it: another amount, an end, another decision in its place, a remedy by
 * which it is not carried out. A notice without it would show what nobody receives any more (A-02, L-05, L-22).
 * @param own what the decision recognised
 */
export function sinceDecision(
  own: readonly Recognition[],
  { caseId, track }: Pick<Recognition, 'caseId' | 'track'>,
  since: Since,
): readonly string[] {
  const { remedies } = since;
  const about = remedies.filter(
    (each) => each.adjustmentId === null && each.caseId === caseId && each.track === track,
  );
  return [
    ...changedByRemedy(about).map((each) => each[since.language]),
    ...own.flatMap((recognition) => [
      ...named(recognition, ownNotCarriedOut(recognition, remedies), since),
      ...amounts(recognition, recognition.validFrom, recognition.monthlyAmountFen, since),
      ...named(recognition, (recognition.waited ?? []).map(waited), since),
      ...over(recognition, since),
    ]),
  ];
}

/**
 * What has become of a decision that changed an amount, or ended what ran, after it took effect; that it is stayed, or was changed or
 * set aside, where it is (L-22).
 */
export function sinceAdjustment(
  adjustment: Pick<
    Adjustment,
    'adjustmentId' | 'recognitionId' | 'caseId' | 'category' | 'personId' | 'ends' | 'amountAfterFen'
  >,
  effectiveOn: IsoDate,
  since: Since,
): readonly string[] {
  const { all, remedies } = since;
  const { adjustmentId, ends, amountAfterFen } = adjustment;
  const kept = reductionNotCarriedOut(adjustmentId, all, remedies);
  const later = recognitionsOfAdjustment(adjustment, all).flatMap((recognition) => {
    const entry = (recognition.setAside ?? []).find((each) => each.adjustmentId === adjustmentId);
    const from = ends ? (entry?.from ?? effectiveOn) : effectiveOn;
    // An end pays nothing: where it is not carried out, what runs instead is another amount.
    const decided = ends && entry === undefined ? amountOf(recognition, from) : ends ? 0 : amountAfterFen;
    const { state } = recognition;
    const isOwnEnd = state.is !== 'running' && state.on <= effectiveOn;
    return [
      ...(isOwnEnd ? [] : amounts(recognition, from, decided, since)),
      ...(isOwnEnd ? [] : over(recognition, since)),
    ];
  });
  return [...named(adjustment, kept, since), ...later];
}

/** What is paid from a day on where it is not what was decided. */
function amounts(
  recognition: Recognition,
  from: IsoDate,
  decided: Fen | null,
  since: Since,
): readonly string[] {
  const { state } = recognition;
  const first: AmountPeriod = { from, monthlyAmountFen: amountOf(recognition, from) };
  const later = periodsOf(recognition).filter((each) => each.from > from);
  const paid = [first, ...later].filter((each) => state.is === 'running' || each.from < state.on);
  const changed = paid.filter((each, index) => {
    const before = index === 0 ? decided : paid[index - 1]?.monthlyAmountFen;
    return each.monthlyAmountFen !== before;
  });
  return named(recognition, changed.map(amountText), since);
}

function amountText({ from, monthlyAmountFen }: AmountPeriod): Bilingual {
  const day = printedDay(from);
  const yuan =
    monthlyAmountFen === null
      ? { zh: '数额另定', en: 'an amount still to be set' }
      : monthlyYuan(monthlyAmountFen);
  return { zh: `自${day.zh}起${yuan.zh}`, en: `${yuan.en} from ${day.en} on` };
}

/** That a recognition ended, or another one took its place, which a remedy may keep from being carried out. */
function over(recognition: Recognition, since: Since): readonly string[] {
  const { state } = recognition;
  if (state.is === 'running') return [];
  const day = printedDay(state.on);
  if (state.is === 'ended')
    return named(recognition, [waitsForDibao(recognition) ? waiting(day) : ended(day)], since);
  const kept = successorsOf(since.all, recognition)
    .flatMap((each) => ownNotCarriedOut(each, since.remedies))
    .map(ofLater);
  const replaced = {
    zh: `自${day.zh}起由后来的决定代替`,
    en: `a later decision holds from ${day.en} on`,
  };
  return named(recognition, [replaced, ...kept], since);
}

const ended = ({ zh, en }: Bilingual): Bilingual => ({ zh: `自${zh}起终止`, en: `ended from ${en} on` });

/** It was given in the place of dibao, which goes on: it is neither had beside that, nor has anybody decided about it. */
const waiting = ({ zh, en }: Bilingual): Bilingual => ({
  zh: `终止低保的决定停止执行或者已被变更、撤销，低保继续，本项自${zh}起随之停止`,
  en: `waits from ${en} on, as the end of dibao is stayed, or was changed or set aside, and dibao goes on`,
});

const ofLater = ({ zh, en }: Bilingual): Bilingual => ({
  zh: `后来的决定：${zh}`,
  en: `of the later one: ${en}`,
});

const waited = ({ from, to }: Waited): Bilingual => ({
  zh: `自${printedDay(from).zh}起至${printedDay(to).zh}前，因终止低保的决定停止执行、低保继续，本项停止；自${printedDay(to).zh}起恢复`,
  en: `waited from ${printedDay(from).en} until ${printedDay(to).en}, as the end of dibao was stayed and dibao went on, and runs again from then on`,
});

/** Sentences with the class, and the person, that they are about. */
function named(
  { category, personId }: Pick<Recognition, 'category' | 'personId'>,
  sentences: readonly Bilingual[],
  { who, language }: Since,
): readonly string[] {
  const whose = personId === null ? '' : who(personId)[language];
  const what = [printedCategory(category, language), whose].filter((part) => part !== '').join(' ');
  const mark = language === 'zh' ? '：' : ': ';
  return sentences.map((each) => `${what}${mark}${each[language]}`);
}
