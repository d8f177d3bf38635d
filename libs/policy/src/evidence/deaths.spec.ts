import { decide } from '../determination/decide.js';
import type { CaseFacts, ReportedDeath } from '../facts/facts.js';
import { family, FAMILIES } from '../testing/families.fixture.js';
import { demoPack } from '../testing/repository-policies.fixture.js';
import { contradictionsOf } from '../examination/contradictions.js';
import type { Resolution } from '../facts/contradiction.js';

const ON = '2026-01-15';
const pack = demoPack(ON);
const li = FAMILIES.li();
const personId = li.persons[0]?.personId ?? '';
const reported = (asOf = '2026-01-12'): ReportedDeath => ({
  ...{ personId, on: '2026-01-08', source: 'department:civil-affairs', asOf },
});
const facts = (more: Partial<CaseFacts> = {}): CaseFacts => ({
  ...li,
  reportedDeaths: [reported()],
  ...more,
});
const found = (source: string | null): Resolution => ({
  ...{ key: `member.living.${personId}`, source, amount: 1, counted: [], on: '2026-01-13' },
  period: { from: '2026-01-08', to: '2026-01-08' },
  ...{ reasonCode: 'source-mistaken', seen: { survey: 0, verification: 0 } },
});
const outcomes = (of: CaseFacts) =>
  decide(of, pack, ON)
    .categories.filter(({ outcome }) => outcome !== 'not-examined')
    .map(({ category, outcome }) => `${category} ${outcome}`);
/** Nobody spoke of necessary spending: that is open, too, with a death or without. */
const open = [
  'dibao undetermined',
  'margin undetermined',
  'monitored undetermined',
  'other-hardship undetermined',
  'rigid-expenditure undetermined',
  'tekun undetermined',
];

describe('A member whom the register has as living and a department as cremated', () => {
  it('[S2-09] keeps every category open, whatever else is known, and says of whom and what to do', () => {
    expect(outcomes(li)).toContain('dibao met');
    expect(outcomes(facts()).sort()).toEqual(open);
    const [missing] = decide(facts(), pack, ON).categories[0]?.missing ?? [];
    expect(missing).toMatchObject({ kind: 'contradiction', personId });
    expect(missing?.textZh).toContain('登记为在世，而部门数据报送于 2026-01-08 火化');
    expect(missing?.textZh).toContain('由受理窗口办理死亡变更');
  });

  it('[S2-09] is no question any more once the death is entered', () => {
    const [head, ...others] = li.persons;
    if (head === undefined) throw new Error('the family has a head');
    const livesTogether = { ...head.livesTogether, to: '2026-01-08', reasonOut: 'died' as const };
    const entered = facts({ persons: [{ ...head, livesTogether }, ...others] });
    expect(contradictionsOf(entered, pack, ON)).toEqual([]);
  });

  it.each(['prison', 'missing', 'moved-out', 'work-away'] as const)(
    '[S2-09] is a question still where the register has another reason of absence: %s',
    (reasonOut) => {
      const [head, ...others] = li.persons;
      if (head === undefined) throw new Error('the family has a head');
      const livesTogether = { ...head.livesTogether, to: '2026-01-05', reasonOut };
      const away = facts({ persons: [{ ...head, livesTogether }, ...others] });
      expect(contradictionsOf(away, pack, ON)).toMatchObject([{ personId, resolution: null }]);
    },
  );

  it('[S2-09] is settled where civil affairs finds the report wrong, until another one comes', () => {
    const settled = facts({ resolutions: [found('household-register')] });
    expect(outcomes(settled)).toEqual(outcomes(li));
    expect(contradictionsOf(settled, pack, ON)).toMatchObject([{ resolution: { on: '2026-01-13' } }]);
    const again = { ...settled, reportedDeaths: [reported(), reported('2026-01-14')] };
    expect(outcomes(again).sort()).toEqual(open);
    const otherDay = { ...settled, reportedDeaths: [{ ...reported('2026-01-13'), on: '2026-01-09' }] };
    expect(outcomes(otherDay).sort()).toEqual(open);
  });

  it('[S2-09] stays open where the decision is for nothing that the register says', () => {
    expect(outcomes(facts({ resolutions: [found(null)] })).sort()).toEqual(open);
  });

  it('is asked of members only: whom the case does not know concerns another household', () => {
    expect(
      contradictionsOf({ ...family(1), reportedDeaths: [{ ...reported(), personId: 'x' }] }, pack, ON),
    ).toEqual([]);
  });
});
