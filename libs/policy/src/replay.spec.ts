import { hashOf } from '@aid-chain/kernel';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decide } from './determination/decide.js';
import type { WorksheetLine } from './worksheet/worksheet-line.js';
import type { Determination } from './determination/determination.js';
import type { CaseFacts } from './facts/facts.js';
import type { RulePack } from './pack/pack.js';

/** Determinations as a version of the rules gave them, with the facts and the pack of their day. */
interface Replay {
  readonly codeVersion: string;
  readonly pack: RulePack;
  readonly cases: readonly {
    readonly name: string;
    readonly asOf: string;
    readonly facts: CaseFacts;
    readonly results: readonly (readonly [category: string, outcome: string, amountFen: number | null])[];
    readonly lines: readonly (readonly [ruleId: string, ...substance: unknown[]])[];
    readonly figures: Determination['figures'];
  }[];
}

const folder = fileURLToPath(new URL('../replay/', import.meta.url));
const replays = readdirSync(folder).map(
  (name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Replay,
);
const short = ({ ruleId, outcome, left, op, right }: WorksheetLine) => [ruleId, outcome, left, op, right];

describe.each(replays)('Cases decided with the rules of version $codeVersion', ({ pack, cases }) => {
  it.each(cases)(
    '$name comes out today as it did on $asOf, line by line; lines of later rules are not looked at',
    (stored) => {
      const d = decide(stored.facts, pack, stored.asOf);
      const categories = stored.results.map(([category]) =>
        d.categories.find((c) => c.category === category),
      );
      expect(categories.map((c) => [c?.category, c?.outcome, c?.monthlyAmountFen])).toEqual(stored.results);
      const rules = new Set(stored.lines.map(([ruleId]) => ruleId));
      expect(d.lines.filter(({ ruleId }) => rules.has(ruleId)).map(short)).toEqual(stored.lines);
      expect(d.figures).toEqual(stored.figures);
      expect(hashOf(pack.parameters)).toBe(pack.packHash);
    },
  );
});
