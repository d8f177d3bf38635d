import { Injectable } from '@nestjs/common';
import { BusinessClock, type Actor } from '@aid-chain/platform';
import { counterfactualText } from '@aid-chain/policy';
import { positionOf, type Category, type MemberPositions } from '@aid-chain/vocabulary';
import { CasesReader } from '../case-views/cases.reader.js';
import { outlivesHousehold, tracksOf } from '../cases/case-track.rules.js';
import { Determinations } from '../determination/determinations.js';
import { MemberNames } from '../determination/member-names.js';

type Change = ReturnType<Determinations['counterfactuals']>['changes'][number];

const NOTHING_COMPUTED = { outcome: 'not-examined', changes: [], stated: 0, moved: 0 } as const;

/** What would change the result of a category, with the facts and the rules of today. */
@Injectable()
export class CounterfactualsReader {
  constructor(
    private readonly cases: CasesReader,
    private readonly determinations: Determinations,
    private readonly names: MemberNames,
    private readonly clock: BusinessClock,
  ) {}

  /**
   * Of a household that ended nothing is computed any more.
   * @throws RefusalError CASE_NOT_FOUND, CLOSE_RELATIVE, HOUSEHOLD_NOT_RECEIVED while the household is not known
   */
  async ofCase(actor: Actor, caseId: string, category: Category): Promise<object> {
    return this.cases.impartially(actor, caseId, { action: 'determination.shown' }, async (sql, file) => {
      const asOf = this.clock.today();
      const asked = { caseId, category, asOf };
      if (tracksOf(file).every(({ state }) => outlivesHousehold(file, state)))
        return { ...asked, ...NOTHING_COMPUTED };
      const evidence = await this.determinations.read(sql, file);
      const found = this.determinations.counterfactuals(evidence, file, category, asOf);
      const positions = await this.names.positions(sql, file);
      return { ...asked, ...found, changes: found.changes.map((change) => shown(change, positions)) };
    });
  }
}

/** With the place in the family of whose number it is, in place of an id. */
function shown(change: Change, positions: MemberPositions): object {
  const whose = change.personId === null ? undefined : positionOf(positions, change.personId);
  const { zh: textZh, en: textEn } = counterfactualText(change, whose);
  const { name, personId, unit, from, to, outcome } = change;
  return { name, personId, unit, from, to, outcome, whose: whose ?? null, textZh, textEn };
}
