import { formatYuan } from '@aid-chain/kernel';
import {
  incomeItemCodes,
  incomeKindCodes,
  expenditureKindCodes,
  nameOf,
  type Bilingual,
} from '@aid-chain/vocabulary';
import type { FactRef, OpenContradiction, WorksheetLine } from '../worksheet/worksheet-line.js';
import { line, unknownLine, type LineHead } from '../worksheet/line.js';
import type { Contradiction, SourceFigure } from '../facts/contradiction.js';
import { assetName, sourceName } from '../facts/sources.js';
import type { Tolerance } from './tolerance.js';

/** What keeps a line open until civil affairs decides which source is right. */
export function contradictionMissing(contradiction: Contradiction): OpenContradiction {
  const { zh, en } = contradictionText(contradiction);
  const { key, personId } = contradiction;
  return {
    kind: 'contradiction',
    fact: key,
    personId,
    textZh: zh,
    textEn: en,
  };
}

/** The line of a contradiction: it names every source with its figure, and how it was settled. */
export function contradictionLine(
  head: LineHead,
  contradiction: Contradiction,
  { refs }: Tolerance,
): WorksheetLine {
  const text = contradictionText(contradiction);
  const facts = figureRefs(contradiction);
  if (contradiction.resolution !== null) {
    return line(head, {
      outcome: 'met',
      parameters: refs,
      facts,
      contradiction,
      text: settledText(contradiction),
    });
  }
  return { ...unknownLine(head, text, refs, [contradictionMissing(contradiction)], facts), contradiction };
}

/** The contradictions that nobody has settled yet. */
export function openOnes(contradictions: readonly Contradiction[]): Contradiction[] {
  return contradictions.filter(({ resolution }) => resolution === null);
}

/** What the sources say, in a sentence with their figures; whom it is about says `personId`, so that no sentence holds an id. */
export function contradictionText(contradiction: Contradiction): Bilingual {
  const { kind, fact, figures } = contradiction;
  if (fact === 'member') return deathText(contradiction);
  const name = subjectName(fact, kind);
  const texts = figures.map((figure) => figureText(figure, contradiction.unit));
  const why =
    figures.length > 1
      ? { zh: '来源不一致', en: 'the sources differ' }
      : { zh: '需要核实', en: 'people have to look at it' };
  return {
    zh: `${name.zh}：${texts.map(({ zh }) => zh).join('；')}，${why.zh}`,
    en: `${name.en}: ${texts.map(({ en }) => en).join('; ')}; ${why.en}`,
  };
}

/** The same with what civil affairs decided, where it did. */
export function settledText(contradiction: Contradiction): Bilingual {
  const { zh, en } = contradictionText(contradiction);
  const { resolution, unit } = contradiction;
  if (resolution === null) return { zh, en };
  if (contradiction.fact === 'member') return settledDeath({ zh, en }, resolution.on);
  const amount = amountText(resolution.amount, unit);
  const by = resolution.source === null ? { zh: '', en: '' } : sourceName(resolution.source);
  return {
    zh: `${zh}；民政部门 ${resolution.on} 认定${by.zh} ${amount.zh}`,
    en: `${en}; civil affairs decided on ${resolution.on} for ${by.en} ${amount.en}`,
  };
}

/** Both ways out are named, as neither the case nor the department closes it by itself. */
function deathText({ period, resolution }: Contradiction): Bilingual {
  const on = period?.from ?? '';
  const zh = `登记为在世，而部门数据报送于 ${on} 火化`;
  const en = `registered as living, and department data report a cremation on ${on}`;
  if (resolution !== null) return { zh, en };
  return {
    zh: `${zh}：属实的，由受理窗口办理死亡变更；经核实有误的，由民政部门采用户籍登记（household-register）予以认定`,
    en: `${en}: where it is true the window enters the death; where it was found wrong civil affairs decides for the register (household-register)`,
  };
}

function settledDeath({ zh, en }: Bilingual, on: string): Bilingual {
  return {
    zh: `${zh}；民政部门 ${on} 认定该数据有误，本人在世`,
    en: `${en}; civil affairs found on ${on} that the report is wrong and the member lives`,
  };
}

function figureText({ source, asOf, amount }: SourceFigure, unit: Contradiction['unit']): Bilingual {
  const name = sourceName(source);
  const found =
    amount === null
      ? { zh: '超出申报，未给出数额', en: 'more than declared, no figure' }
      : amountText(amount, unit);
  return { zh: `${name.zh}（${asOf}）${found.zh}`, en: `${name.en} (${asOf}) ${found.en}` };
}

function amountText(amount: number, unit: Contradiction['unit']): Bilingual {
  if (unit === 'count') return { zh: String(amount), en: String(amount) };
  return { zh: `${formatYuan(amount)} 元`, en: `${formatYuan(amount)} yuan` };
}

/** @returns what a contradiction is about, as a line of the worksheet shows it */
export function subjectName(fact: Contradiction['fact'], kind: string): Bilingual {
  const [first = kind, item] = kind.split('.');
  switch (fact) {
    case 'income':
      return item === undefined
        ? nameOf(incomeKindCodes, first)
        : nameOf(incomeItemCodes, kind.slice(first.length + 1));
    case 'expenditure':
      return nameOf(expenditureKindCodes, kind);
    case 'asset':
      return assetName(kind);
    case 'member':
      return { zh: '在世', en: 'living' };
  }
}

function figureRefs({ figures, fact, kind, personId }: Contradiction): FactRef[] {
  return figures.map(({ source, asOf, confidence, amount }) => ({
    fact: `${fact}.${kind}`,
    personId,
    value: amount,
    source,
    asOf,
    confidence,
  }));
}
