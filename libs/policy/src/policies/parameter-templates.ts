import { citation, governmentLevelCodes, nameOf } from '@aid-chain/vocabulary';
import type { IsoDate } from '@aid-chain/kernel';
import { CATEGORY_DEFINITIONS } from '../categories/category-definitions.js';
import { isGroupingCode, levelOf } from '../pack/region-level.js';
import { canonicalFolder, regionChain } from '../pack/region-chain.js';
import type { ParameterSpec } from '../pack/parameter-spec.js';
import { PARAMETER_KEYS, specOf, type ParameterKey } from './catalogue.js';
import type { DeclaredEntry } from './entry.js';
import type { PolicyFile, PolicyTree } from './load-policies.js';
import { ownersOn } from './owners/owner-period.js';
import { meaningOf } from './parameter-meanings.js';
import { declaredAbove, entriesOn } from './regions.js';
import { sourceText } from './source.js';

/** In which file a key of the shared groups is looked for, by its first word; all others are of the procedure. */
const FILES: Readonly<Record<string, string>> = {
  ...{ asset: 'dibao', evidence: 'evidence', household: 'household', paper: 'papers' },
  ...{ income: 'income', support: 'income', deduction: 'income', 'work-cost': 'income' },
};
/** A key of a category is looked for in the file that its definition names. */
const FILES_OF_CATEGORIES: ReadonlyMap<string, string> = new Map(
  CATEGORY_DEFINITIONS.flatMap(({ parameters, file }) => Object.keys(parameters).map((key) => [key, file])),
);
const fileOf = (key: ParameterKey): string =>
  FILES_OF_CATEGORIES.get(key) ?? FILES[key.split('.')[0] ?? ''] ?? 'procedure';

/** A place whose files are begun: its folder, and the day from which its values are to hold. */
interface Begun {
  readonly tree: PolicyTree;
  readonly region: string;
  readonly on: IsoDate;
}

/**
 * The parameter files of a new place, with every key that exists as a comment: its meaning, unit, who may set it, and
 * what the levels above give. First the keys that nobody gives, which the place needs before it can decide.
 * @param tree the levels above, as loaded
 * @param region code of the place, 6, 9 or 12 digits
 */
export function parameterTemplates(tree: PolicyTree, region: string, on: IsoDate): readonly PolicyFile[] {
  const place: Begun = { tree, region: canonicalFolder(region), on };
  const files = new Map<string, { needed: string[]; given: string[] }>();
  for (const key of PARAMETER_KEYS) {
    const above = entriesOn(declaredAbove(tree.regions, place.region, key), on)[0];
    const file = files.get(fileOf(key)) ?? { needed: [], given: [] };
    files.set(fileOf(key), file);
    const open = above === undefined || above.entry.state === 'pending' || above.entry.demo;
    (open ? file.needed : file.given).push(template(place, key, above));
  }
  return [...files].map(([name, { needed, given }]) => ({
    path: `${place.region}/${name}.yaml`,
    text: [
      `# ${place.region}：去掉所需参数前的 # 并填写 ___ · take away the # of what is needed and fill in each ___`,
      '# 金额为整数分，比例为万分之一（2000 = 20%） · money is whole fen, shares are basis points (2000 = 20 %)',
      ...(needed.length === 0 ? [] : ['', '# ==== 须由本地确定 · to be given here ====', ...needed]),
      ...(given.length === 0 ? [] : ['', '# ==== 上级已定 · given by a level above ====', ...given]),
      '',
    ].join('\n'),
  }));
}

function template(place: Begun, key: ParameterKey, above: DeclaredEntry | undefined): string {
  const { zh, en } = meaningOf(key);
  const spec = specOf(key);
  const lines = [
    '',
    `# ${zh} · ${en}`,
    `# 单位 unit: ${spec.unit}${choices(spec)}${spec.optional === true ? ' · 可不填 optional' : ''}`,
    `# 设定 set by: ${setBy(place, key)}`,
    ...(above === undefined ? [] : [`# 现值 now: ${valueText(above)}`]),
  ];
  // What a level above has fixed cannot be given here, so no form of it is shown.
  if (above !== undefined && !above.bounds.overridable) return lines.join('\n');
  const under = needsUnder(place, key) ? ', under: { doc: ___, article: ___ }' : '';
  const entry = `{ from: ${place.on}, to: null, value: ___, doc: ___, article: ___${under} }`;
  return [...lines, `# ${key}:`, `#   unit: ${spec.unit}`, '#   values:', `#     - ${entry}`].join('\n');
}

function choices({ options, members }: ParameterSpec): string {
  const words = options ?? members;
  return words === undefined ? '' : ` · 可用 one of: ${words.join(', ')}`;
}

function setBy({ tree, on }: Begun, key: ParameterKey): string {
  const period = ownersOn(tree.owners, key, on);
  if (period === undefined) return '任何一级，在上级限度内 · any level, within the bounds above';
  const levels = period.levels.map((level) => nameOf(governmentLevelCodes, level));
  const source = citation({ doc: period.doc, article: period.article });
  return `${levels.map(({ zh }) => zh).join('、')}（${source.zh}） · ${levels.map(({ en }) => en).join(', ')}`;
}

/** Whether the place is no owner, so that its value names the owner's document on which it stands. */
function needsUnder({ tree, region, on }: Begun, key: ParameterKey): boolean {
  const period = ownersOn(tree.owners, key, on);
  return period !== undefined && !period.levels.includes(levelOf(region));
}

function valueText({ entry, bounds }: DeclaredEntry): string {
  const value = entry.state === 'value' ? String(entry.value) : entry.state;
  const { min, max, overridable } = bounds;
  const limits = [min === null ? '' : `min ${String(min)}`, max === null ? '' : `max ${String(max)}`].join(
    ' ',
  );
  const change = overridable ? `本级可改 may be changed here ${limits}`.trim() : '本级不可改 fixed';
  return `${value}（${entry.region} ${sourceText(entry).zh}） · ${change}`;
}

/** The codes of the governments above a place and its own, from the province down, with 12 digits. */
export function governmentsOf(region: string): readonly string[] {
  const chain = regionChain(region.padEnd(12, '0')).slice(1);
  return chain.filter((folder) => !isGroupingCode(folder)).map((folder) => folder.padEnd(12, '0'));
}
