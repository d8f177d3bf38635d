import {
  besideChangesSentence,
  changesBeside,
  changeSentence,
  type DecidedBenefit,
  type MembershipFacts,
} from './members-changed-beside-benefit.rules.js';
import type { MembershipChange } from './membership-change.js';

const dibao: DecidedBenefit = {
  householdId: 'h',
  category: 'dibao',
  validFrom: '2026-08-01',
  monthlyAmountFen: 204_000,
  decidedOn: '2026-07-14',
};
const margin: DecidedBenefit = { ...dibao, category: 'margin', monthlyAmountFen: 0 };

function change(more: Partial<MembershipChange> = {}): MembershipChange {
  const days = { effectiveOn: '2026-07-15', recordedOn: '2026-07-16' };
  const register = { householdId: 'h', registerSeq: 5 };
  return {
    id: 'change-1',
    ...register,
    reasonCode: 'divorced',
    ...days,
    joined: [],
    left: ['husband'],
    moved: false,
    ...more,
  };
}

function facts(more: Partial<MembershipFacts> = {}): MembershipFacts {
  return { benefits: [dibao], changes: [change()], named: [], looked: [], ...more };
}

const ids = (found: MembershipFacts): string[] | undefined =>
  changesBeside(found)?.changes.map(({ id }) => id);

describe('members who changed beside a benefit', () => {
  it('a husband who leaves after the decision is looked into, and so is a birth: the amount may have to rise', () => {
    expect(ids(facts())).toEqual(['change-1']);
    const born = change({ reasonCode: 'born', joined: ['child'], left: [] });
    expect(ids(facts({ changes: [born] }))).toEqual(['change-1']);
  });

  it('a death entered after the decision with an earlier day is looked into', () => {
    const died = change({ reasonCode: 'died', effectiveOn: '2026-07-01', recordedOn: '2026-07-15' });
    expect(ids(facts({ changes: [died] }))).toEqual(['change-1']);
  });

  it('a death and a decision of one day have no order: a person looks, and reads why', () => {
    const died = change({ reasonCode: 'died', effectiveOn: '2026-07-14', recordedOn: '2026-07-14' });
    expect(ids(facts({ changes: [died] }))).toEqual(['change-1']);
    expect(changeSentence(died, [dibao], 3).textZh).toContain('同一日作出，是否已计入该变动，此处无从得知');
    expect(changeSentence(change(), [dibao], 3).textZh).not.toContain('同一日');
  });

  it('what was recorded before the day of the decision was before the one who decided', () => {
    const earlier = change({ effectiveOn: '2026-07-10', recordedOn: '2026-07-13' });
    expect(ids(facts({ changes: [earlier] }))).toBeUndefined();
  });

  it('a change that was recorded the day before and came too late for the decision is looked into, and the warning says so', () => {
    const late = change({ effectiveOn: '2026-07-12', recordedOn: '2026-07-13', registerSeq: 5 });
    const made = (registerSeq: number): DecidedBenefit => ({ ...dibao, registerSeq });
    expect(ids(facts({ changes: [late], benefits: [made(4)] }))).toEqual(['change-1']);
    expect(changeSentence(late, [made(4)], 3).textZh).toContain('认定部门尚未收到该变动');
    expect(ids(facts({ changes: [late], benefits: [made(5)] }))).toBeUndefined();
  });

  it('a change that the decision had before it on the same day is counted in it, and no doubt is left', () => {
    const sameDay = change({ effectiveOn: '2026-07-12', recordedOn: '2026-07-14', registerSeq: 5 });
    expect(ids(facts({ changes: [sameDay], benefits: [{ ...dibao, registerSeq: 5 }] }))).toBeUndefined();
    const after = { ...dibao, registerSeq: 4 };
    expect(ids(facts({ changes: [sameDay], benefits: [after] }))).toEqual(['change-1']);
    expect(changeSentence(sameDay, [after], 3).textZh).not.toContain('无从得知');
  });

  it('a move that was registered before the decision and takes place on its day or later is looked into: the decision counted who lived there', () => {
    const decided = [{ ...dibao, registerSeq: 5 }];
    const moves = (effectiveOn: string) => change({ effectiveOn, recordedOn: '2026-07-10', registerSeq: 5 });
    expect(ids(facts({ changes: [moves('2026-07-20')], benefits: decided }))).toEqual(['change-1']);
    expect(ids(facts({ changes: [moves('2026-07-14')], benefits: decided }))).toEqual(['change-1']);
    expect(ids(facts({ changes: [moves('2026-07-13')], benefits: decided }))).toBeUndefined();
  });

  it('the numbers of two households that were merged are not compared: the days decide', () => {
    const earlier = change({ effectiveOn: '2026-07-10', recordedOn: '2026-07-13' });
    const merged = { ...dibao, householdId: 'merged', registerSeq: 2 };
    expect(ids(facts({ changes: [earlier], benefits: [merged] }))).toBeUndefined();
    expect(ids(facts({ changes: [change()], benefits: [{ ...merged, registerSeq: 99 }] }))).toEqual([
      'change-1',
    ]);
  });

  it('only what is paid every month is looked into', () => {
    expect(ids(facts({ benefits: [margin] }))).toBeUndefined();
    expect(ids(facts({ benefits: [] }))).toBeUndefined();
    expect(changesBeside(facts({ benefits: [margin, dibao] }))?.benefits).toEqual([dibao]);
  });

  it('[A-20] what a person has looked at stays quiet until the members change again', () => {
    expect(ids(facts({ looked: ['change-1'] }))).toBeUndefined();
    const second = change({ id: 'change-2' });
    expect(ids(facts({ looked: ['change-1'], changes: [change(), second] }))).toEqual(['change-2']);
  });

  it('an open warning is raised no second time, and a further change joins what it names', () => {
    expect(ids(facts({ named: ['change-1'] }))).toBeUndefined();
    const later = change({ id: 'change-2', effectiveOn: '2026-07-20', recordedOn: '2026-07-20' });
    const again = { ...dibao, decidedOn: '2026-07-18' };
    expect(ids(facts({ named: ['change-1'], changes: [change(), later], benefits: [again] }))).toEqual([
      'change-1',
      'change-2',
    ]);
  });

  it('says how many, the day, the reason and by when a death is reviewed, and names nobody', () => {
    expect(changeSentence(change(), [dibao], 3).textZh).toBe(
      '户籍登记：该户于 2026-07-15 减少 1 名成员（离婚），2026-07-16 登记。',
    );
    const died = change({ reasonCode: 'died' });
    expect(changeSentence(died, [dibao], 3).textZh).toContain('请于 2026-10-15 前完成复核');
    expect(changeSentence(died, [dibao], undefined).textZh).not.toContain('前完成复核');
    expect(changeSentence(change({ reasonCode: 'prison' }), [dibao], 3).textZh).toContain('（服刑）');
  });

  it('[A-20] a family that moved to another standard is looked into, and reads as a move', () => {
    const moved = change({ reasonCode: 'moved', left: [], moved: true });
    expect(ids(facts({ changes: [moved] }))).toEqual(['change-1']);
    expect(changeSentence(moved, [dibao], 3).textZh).toContain('城乡类别不同');
  });

  it('names what runs, asks for a visit and a review, and promises that nothing changes by itself', () => {
    const { textZh, textEn } = besideChangesSentence([dibao]);
    expect(textZh).toMatch(/每月 2040.00 元，自 2026-08-01 起.*走访.*核查.*复核.*待遇不变/u);
    expect(textEn).toContain('nothing changes');
  });
});
