import { membershipChange, type HouseholdChanged, type ListedMember } from './membership-changes.rules.js';

interface Listed {
  readonly personId: string;
  readonly livesTogether: { readonly to?: string; readonly reasonOut?: string };
}

const lives = (personId: string): Listed => ({ personId, livesTogether: {} });
const gone = (personId: string, reasonOut: string): Listed => ({
  personId,
  livesTogether: { to: '2026-07-15', reasonOut },
});

/** A change of the register that leaves a household with these members on its list. */
const RURAL = { regionCode: '510683990001', residence: 'rural' };

function change(
  kind: string,
  reasonCode: string,
  members: readonly Listed[],
  place = RURAL,
): HouseholdChanged {
  return {
    ...{ id: 'change-1', time: '2026-07-16T09:00:00+08:00', streamSeq: 2 },
    data: { subject: { householdId: 'h' }, ...place, kind, reasonCode, effectiveOn: '2026-07-15', members },
  } as unknown as HouseholdChanged;
}

const before = (...members: Listed[]): ListedMember[] =>
  members.map(({ personId, livesTogether: { to, reasonOut } }) => ({
    ...{ personId, livesTo: to ?? null, leftReason: reasonOut ?? null },
    ...RURAL,
  }));

describe('who left or joined by a change of the register', () => {
  const [head, wife, child] = [lives('head'), lives('wife'), lives('child')];

  it('[A-19] a death, a divorce and a child that goes to the other parent are members who left', () => {
    const known = before(head, wife, child);
    expect(membershipChange(change('leave', 'died', [head, gone('wife', 'died'), child]), known)).toEqual({
      ...{
        id: 'change-1',
        householdId: 'h',
        registerSeq: 2,
        reasonCode: 'died',
        effectiveOn: '2026-07-15',
        recordedOn: '2026-07-16',
      },
      ...{ joined: [], left: ['wife'], moved: false },
    });
    expect(membershipChange(change('split', 'divorced', [wife, child]), known)).toMatchObject({
      left: ['head'],
    });
    expect(membershipChange(change('leave', 'custody', [head, wife]), known)).toMatchObject({
      left: ['child'],
    });
  });

  it('a birth and a household that is taken in are members who joined', () => {
    expect(membershipChange(change('join', 'born', [head, wife, child]), before(head, wife))).toMatchObject({
      ...{ joined: ['child'], left: [] },
    });
    expect(membershipChange(change('merge', 'same-family', [head, wife, child]), before(head))).toMatchObject(
      { joined: ['wife', 'child'], left: [] },
    );
  });

  it('a death that comes as a new head or as a correction is seen all the same', () => {
    const known = before(head, wife);
    for (const kind of ['new-head', 'correction'])
      expect(membershipChange(change(kind, 'head-died', [gone('head', 'died'), wife]), known)).toMatchObject({
        left: ['head'],
      });
  });

  it('who worked away and died there left the household with his death', () => {
    const known = before(wife, gone('head', 'work-away'));
    expect(membershipChange(change('leave', 'died', [wife, gone('head', 'died')]), known)).toMatchObject({
      left: ['head'],
    });
  });

  it('a removal, a corrected number and a new head among the same members change no membership', () => {
    const known = before(head, wife);
    for (const kind of ['moved', 'correction', 'new-head'])
      expect(membershipChange(change(kind, 'data-corrected', [head, wife]), known)).toBeUndefined();
  });

  it('[A-19] who is taken out of the count by a corrected stay left the household, whatever the change is called', () => {
    const known = before(head, wife);
    for (const reason of ['prison', 'moved-out', 'missing'])
      expect(
        membershipChange(change('correction', 'data-corrected', [head, gone('wife', reason)]), known),
      ).toMatchObject({ left: ['wife'], reasonCode: 'data-corrected' });
  });

  it('[A-19] who died by a corrected stay, a new head or a confirmed filing died on the day that is stated, not on that of the entry', () => {
    const known = before(head, wife, child);
    const stated = (kind: string, reasonCode: string, departures: object[]) => {
      const event = change(kind, reasonCode, [head, gone('wife', 'died'), child]);
      return membershipChange({ ...event, data: { ...event.data, departures } } as HouseholdChanged, known);
    };
    const died = { personId: 'wife', reasonCode: 'died', on: '2026-07-13' };
    const imprisoned = { personId: 'child', reasonCode: 'prison', on: '2026-07-01' };
    for (const [kind, reason] of [
      ['correction', 'data-corrected'],
      ['new-head', 'head-left'],
      ['join', 'moved-in'],
    ] as const)
      expect(stated(kind, reason, [imprisoned, died])).toMatchObject({
        ...{ reasonCode: 'died', effectiveOn: '2026-07-13', recordedOn: '2026-07-16', left: ['wife'] },
      });
    expect(stated('correction', 'data-corrected', [imprisoned])).toMatchObject({
      ...{ reasonCode: 'prison', effectiveOn: '2026-07-01' },
    });
    expect(stated('leave', 'custody', [imprisoned])).toMatchObject({
      ...{ reasonCode: 'custody', effectiveOn: '2026-07-15' },
    });
  });

  it('[A-19] a move between rural and urban, or to another township, is a change beside what is received', () => {
    const known = before(head, wife);
    const moves = (place: typeof RURAL) =>
      membershipChange(change('moved', 'moved', [head, wife], place), known);
    expect(moves({ ...RURAL, residence: 'urban' })).toMatchObject({ joined: [], left: [], moved: true });
    expect(moves({ ...RURAL, regionCode: '510683980001' })).toMatchObject({ moved: true });
    expect(moves({ ...RURAL, regionCode: '510683990002' })).toBeUndefined();
  });

  it('[A-19] a family that is filed under a renamed township by a correction or a birth has not moved', () => {
    const elsewhere = { ...RURAL, regionCode: '510683980001' };
    const known = before(head, wife);
    for (const kind of ['correction', 'new-head'])
      expect(
        membershipChange(change(kind, 'data-corrected', [head, wife], elsewhere), known),
      ).toBeUndefined();
    expect(membershipChange(change('join', 'born', [head, wife, child], elsewhere), known)).toMatchObject({
      joined: ['child'],
      moved: false,
    });
  });

  it('of a household whose members were not known the kind of the change speaks', () => {
    expect(membershipChange(change('leave', 'died', [head]), [])).toMatchObject({ joined: [], left: [] });
    expect(membershipChange(change('moved', 'moved', [head]), [])).toBeUndefined();
  });

  it('[A-19] where nobody is left the household has ended, which is a warning of its own', () => {
    const change1 = change('leave', 'died', [gone('head', 'died')]);
    expect(membershipChange(change1, before(head))).toBeUndefined();
  });
});
