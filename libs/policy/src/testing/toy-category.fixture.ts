import type { Track } from '@aid-chain/vocabulary';
import type { CategoryDefinition } from '../categories/category-definition.js';
import type { WorksheetLine } from '../worksheet/worksheet-line.js';
import { type ParameterGroup, rule } from '../pack/parameter-spec.js';
import type { RulePack } from '../pack/pack.js';
import { line } from '../worksheet/line.js';
import { ParameterReader } from '../worksheet/parameter-reader.js';

const toyParameters = { 'toy.limit': rule('fen') } as const satisfies ParameterGroup;

/** A category that nobody has yet: one line, one parameter, and the net income beside it. */
export function toyCategory(track: Track): CategoryDefinition {
  const category = track === 'monitored' ? 'other-hardship' : 'rigid-expenditure';
  return {
    category,
    track,
    parameters: toyParameters,
    meanings: { 'toy.limit': ['限额', 'limit'] },
    file: 'toy',
    law: 'toy.limit',
    standards: ['toy.limit'],
    examine: (examination) => {
      const reader = new ParameterReader(examination.pack);
      const limit = reader.value(toyParameters, 'toy.limit');
      const own: WorksheetLine = line(
        { ruleId: 'toy.limit@1', group: 'category', category },
        { outcome: 'met', left: limit, parameters: reader.refs, text: { zh: '限额', en: 'limit' } },
      );
      const { line: net } = examination.net();
      return { outcome: 'met', lines: net === undefined ? [own] : [net, own] };
    },
  };
}

/** A pack that knows the parameter of the toy category. */
export function withToyLimit(pack: RulePack): RulePack {
  const [any] = Object.values(pack.parameters);
  if (any === undefined) throw new Error('the pack is empty');
  const entry = { ...any, key: 'toy.limit', unit: 'fen' as const, state: 'value' as const, value: 1 };
  return { ...pack, parameters: { ...pack.parameters, 'toy.limit': entry } };
}
