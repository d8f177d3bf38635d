import { formatYuan } from '@aid-chain/kernel';
import { categoryCodes, categoryOutcomeCodes, nameOf } from '@aid-chain/vocabulary';
import type { GoldenCase } from '../cases/golden-case.js';
import { numberText } from '../cases/line-differences.js';
import type { CategoryResult } from '../categories/category-result.js';
import { counterfactualText } from '../counterfactual/counterfactual-text.js';
import { counterfactuals, type Counterfactual } from '../counterfactual/counterfactuals.js';
import { decide } from '../determination/decide.js';
import type { Determination } from '../determination/determination.js';
import type { RulePack } from '../pack/pack.js';
import type { Missing, WorksheetLine } from '../worksheet/worksheet-line.js';
import { parameterText } from './parameter-text.js';
import { missingText } from './missing-text.js';
import { paperTexts } from './papers-of-fact.js';
import type { TreeNode } from './tree.js';

const MARKS = { met: '✓', 'not-met': '✗', unknown: '?', 'not-applicable': '–' } as const;
const SIGNS = { lt: '<', le: '≤', gt: '>', ge: '≥' } as const;

/**
 * A case as a tree that people read: every category, every line of it with value, operator, limit, and each parameter
 * with its own dates, document and article; what is missing and who brings it; what would change the result.
 */
export function explainCase({ name, place, asOf, facts }: GoldenCase, pack: RulePack): TreeNode {
  const determination = decide(facts, pack, asOf);
  const examined = determination.categories.filter(({ outcome }) => outcome !== 'not-examined');
  const days = `${pack.from}…${pack.to ?? ''}`;
  const shown = new Set<WorksheetLine>();
  return {
    text: `${name} · ${place} · ${asOf}`,
    children: [
      { text: `参数 parameters ${days} · ${pack.packHash.slice(0, 12)} · 算法 formulas ${pack.codeVersion}` },
      ...examined.map((result) =>
        categoryNode(determination, result, {
          ...{ pack, shown },
          moves: counterfactuals(facts, pack, asOf, result.category).changes,
        }),
      ),
    ],
  };
}

/** What a category is explained with: the lines that stand in the tree already are only named. */
interface Beside {
  readonly pack: RulePack;
  readonly shown: Set<WorksheetLine>;
  readonly moves: readonly Counterfactual[];
}

function categoryNode(
  { lines }: Determination,
  result: CategoryResult,
  { pack, shown, moves }: Beside,
): TreeNode {
  const { category, outcome, monthlyAmountFen, ruleIds, missing } = result;
  const [what, came] = [nameOf(categoryCodes, category), nameOf(categoryOutcomeCodes, outcome)];
  const amount = monthlyAmountFen === null ? '' : ` · ${formatYuan(monthlyAmountFen)} 元/月 yuan a month`;
  const demo = result.restsOnDemoValues ? ' · 含演示值 demo values' : '';
  const own = lines.filter(({ ruleId }) => ruleIds.includes(ruleId));
  return {
    text: `${what.zh} ${what.en}：${came.zh} ${came.en}${amount}${demo}`,
    children: [
      ...own.map((line) => lineNode(line, shown)),
      ...group(
        '还缺 still missing',
        missing.map((each) => missingNode(each, pack)),
      ),
      ...group(
        '怎样会变 what would change it',
        moves.map((each) => ({ text: moveText(each) })),
      ),
    ],
  };
}

function group(text: string, children: readonly TreeNode[]): readonly TreeNode[] {
  return children.length === 0 ? [] : [{ text, children }];
}

function missingNode(missing: Missing, pack: RulePack): TreeNode {
  return { text: missingText(missing), children: paperTexts(missing.fact, pack).map((text) => ({ text })) };
}

function lineNode(line: WorksheetLine, shown: Set<WorksheetLine>): TreeNode {
  const compared =
    line.op === null ? '' : ` ${numberText(line, 'left')} ${SIGNS[line.op]} ${numberText(line, 'right')}`;
  const whose = line.personId === undefined ? '' : ` ${line.personId}`;
  const text = `${MARKS[line.outcome]} ${line.ruleId}${whose}${compared}`;
  if (shown.has(line)) return { text: `${text}（见上 see above）` };
  shown.add(line);
  return {
    text,
    children: [
      { text: line.textZh },
      { text: line.textEn },
      ...line.parameters.map((ref) => ({ text: parameterText(ref) })),
    ],
  };
}

function moveText(change: Counterfactual): string {
  const { personId } = change;
  const whose = personId === null ? undefined : { zh: personId, en: personId };
  const { zh, en } = counterfactualText(change, whose);
  return `${zh} · ${en}`;
}
