import { formatYuan, type Fen, type IsoDate } from '@aid-chain/kernel';
import { printedDay } from '@aid-chain/printing';
import {
  categoryCodes,
  citation,
  hearingMeansCodes,
  hearingOpinionCodes,
  nameOf,
  type Authority,
  type Bilingual,
  type Category,
  type HearingMeans,
  type HearingOpinion,
  type HearingOutcome,
} from '@aid-chain/vocabulary';
import type { ChangedLine } from '../redetermination/changed-lines.rules.js';
import type { HearingPoint } from './adjustment.state.js';

/** The hearing as the notice repeats it (L-03). */
interface NoticeHearing {
  readonly outcome: HearingOutcome;
  readonly on: IsoDate;
  readonly means: HearingMeans | null;
  readonly opinion: HearingOpinion | null;
  readonly points: readonly HearingPoint[];
}

/** To whom, until when and against whom the family may turn (社会救助法 76; L-22). */
interface Rights {
  readonly respondent: Authority;
  readonly reconsiderationDays: number;
  readonly lawsuitMonths: number;
}

/** What a notice is written from. */
export interface NoticeFacts {
  readonly category: Category;
  readonly amountBeforeFen: Fen | null;
  readonly amountAfterFen: Fen | null;
  readonly ends: boolean;
  readonly effectiveOn: IsoDate;
  readonly lines: readonly ChangedLine[];
  readonly law: { readonly doc: string; readonly article: string };
  readonly hearing: NoticeHearing | null;
  readonly rights: Rights;
}

/** The notice as it is kept: its facts, and the sentences of the day in both languages. */
export interface Notice extends NoticeFacts {
  readonly what: Bilingual;
  readonly reasons: readonly Bilingual[];
  readonly heard: Bilingual | null;
}

/** The written notice of a reduction or an end with its reasons (社会救助法 48; L-05). */
export function noticeOf(facts: NoticeFacts): Notice {
  const { hearing } = facts;
  return {
    ...facts,
    what: whatText(facts),
    reasons: noticeReasons(facts.lines),
    heard: hearing === null ? null : heardText(hearing),
  };
}

function whatText({
  category,
  amountBeforeFen,
  amountAfterFen,
  ends,
  effectiveOn,
  law,
}: NoticeFacts): Bilingual {
  const name = nameOf(categoryCodes, category);
  const cited = citation(law);
  const before = amountBeforeFen === null ? undefined : formatYuan(amountBeforeFen);
  const was =
    before === undefined
      ? { zh: '', en: '' }
      : { zh: `（原每月 ${before} 元）`, en: ` (${before} yuan a month before)` };
  if (ends)
    return {
      zh: `依据${cited.zh}，${name.zh}${was.zh}自 ${effectiveOn} 起终止。`,
      en: `By ${cited.en}, ${name.en}${was.en} ends from ${effectiveOn}.`,
    };
  const after =
    amountAfterFen === null ? { zh: '另行确定', en: 'an amount still to be set' } : yuan(amountAfterFen);
  return {
    zh: `依据${cited.zh}，${name.zh}${was.zh}自 ${effectiveOn} 起调整为${after.zh}。`,
    en: `By ${cited.en}, ${name.en}${was.en} becomes ${after.en} from ${effectiveOn}.`,
  };
}

function yuan(fen: Fen): Bilingual {
  return { zh: `每月 ${formatYuan(fen)} 元`, en: `${formatYuan(fen)} yuan a month` };
}

/** Each line as it is now with its figures and document; where there is none, that the person has left. */
export function noticeReasons(lines: readonly ChangedLine[]): readonly Bilingual[] {
  const now = lines.flatMap(({ after }) => (after === null ? [] : [{ zh: after.textZh, en: after.textEn }]));
  return now.length > 0 ? now : [PERSON_LEFT];
}

const PERSON_LEFT: Bilingual = {
  zh: '本人已不在原共同生活的家庭中。',
  en: 'The person does not live with the family any more.',
};

function heardText({ outcome, on: day, means, opinion }: NoticeHearing): Bilingual {
  const on = printedDay(day);
  if (outcome === 'not-reached')
    return {
      zh: `至${on.zh}以不同方式多次联系，未能听取您的意见。`,
      en: `By ${on.en} you were tried to be reached on several days by different means, without success.`,
    };
  const [how, what] = [means === null ? NOTHING : nameOf(hearingMeansCodes, means), opinionText(opinion)];
  return {
    zh: `${on.zh}以${how.zh}方式听取了您的意见：${what.zh}。`,
    en: `You were heard on ${on.en}, ${how.en}: ${what.en}.`,
  };
}

const NOTHING: Bilingual = { zh: '', en: '' };

function opinionText(opinion: HearingOpinion | null): Bilingual {
  return opinion === null ? NOTHING : nameOf(hearingOpinionCodes, opinion);
}
