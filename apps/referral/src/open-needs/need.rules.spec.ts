import fc from 'fast-check';
import type { Department } from '@aid-chain/policy';
import {
  joinNeed,
  missingDepartments,
  needKey,
  servedUnder,
  type EstablishedNeed,
  type OpenNeed,
} from './need.rules.js';
import { routeNeed } from './routing.rules.js';

const department = (code: Department['code'], needs: Department['needs']): Department => ({
  code,
  nameZh: code,
  nameEn: code,
  needs,
  tasks: [],
  sees: [],
  legalGround: { doc: 'demo', article: '1' },
  supervision: [],
  measures: {},
  reasons: {},
  units: {},
});

const table: Department[] = [
  department('civil-affairs', [{ kind: 'care-service' }, { kind: 'subsidy' }]),
  department('medical-insurance', [{ kind: 'medical' }]),
  department('health', [{ kind: 'medical', aspect: 'treatment' }]),
  department('disabled-federation', [{ kind: 'care-service', personDisabled: true }]),
  department('education', [{ kind: 'education' }]),
];

const need = (over: Partial<EstablishedNeed> = {}): EstablishedNeed => ({
  needId: 'n1',
  householdId: 'h1',
  kind: 'medical',
  aspects: ['cost'],
  personId: 'p1',
  regionCode: '510683990001',
  urgency: 'normal',
  groundCode: 'SELF_PAID_MEDICAL',
  textZh: '自付医疗费用较高',
  textEn: 'High self-paid medical cost',
  origin: { type: 'case', id: 'c1' },
  establishedOn: '2026-01-14',
  ...over,
});

describe('which departments a need goes to', () => {
  it('[S0-23] medical cost goes to medical insurance alone', () => {
    expect(routeNeed('medical', ['cost'], table)).toEqual([
      { department: 'medical-insurance', aspects: ['cost'] },
    ]);
  });

  it('[S0-07] with treatment the health department is asked beside it, each hearing only its own aspect', () => {
    expect(routeNeed('medical', ['cost', 'treatment'], table)).toEqual([
      { department: 'medical-insurance', aspects: ['cost'] },
      { department: 'health', aspects: ['treatment'] },
    ]);
  });

  it('a department for disabled persons is not chosen while the disability is sealed', () => {
    expect(routeNeed('care-service', [], table).map((r) => r.department)).toEqual(['civil-affairs']);
  });

  it('a kind that a later version named goes where other needs go; its later aspects are sent to nobody', () => {
    const later = { kind: 'later-kind', aspects: ['later-aspect', 'treatment'] } as unknown as OpenNeed;
    const withOther = [...table, department('charity', [{ kind: 'other' }])];
    expect(routeNeed(later.kind, later.aspects, withOther)).toEqual([
      { department: 'charity', aspects: ['treatment'] },
    ]);
    expect(routeNeed('medical', later.aspects, table)).toEqual([
      { department: 'medical-insurance', aspects: [] },
      { department: 'health', aspects: ['treatment'] },
    ]);
  });

  it('a place without a routing table refers nothing', () => {
    expect(routeNeed('education', [], [])).toEqual([]);
  });
});

describe('one open need per household, kind and person', () => {
  it('[S0-22] the first origin opens the need', () => {
    expect(joinNeed(undefined, need())).toMatchObject({ effect: 'opened', need: { needId: 'n1' } });
  });

  it('[S0-22] a further origin joins: aspects united, urgent wins, the earliest day stays', () => {
    const open = joinNeed(undefined, need()).need;
    const further = need({
      needId: 'n2',
      aspects: ['treatment'],
      urgency: 'urgent',
      establishedOn: '2026-02-06',
      origin: { type: 'warning', id: 'w1' },
    });
    expect(joinNeed(open, further)).toEqual({
      effect: 'joined',
      need: { ...open, aspects: ['cost', 'treatment'], urgency: 'urgent', establishedOn: '2026-01-14' },
    });
  });

  it('another person or another kind is another need', () => {
    expect(needKey(need())).not.toBe(needKey(need({ personId: 'p2' })));
    expect(needKey(need())).not.toBe(needKey(need({ personId: null })));
    expect(needKey(need())).not.toBe(needKey(need({ kind: 'subsidy' })));
  });

  it('only departments that no live referral reached are still missing', () => {
    const open: OpenNeed = joinNeed(undefined, need({ aspects: ['cost', 'treatment'] })).need;
    const live = [{ department: 'medical-insurance', routedTo: 'medical-insurance' }];
    expect(missingDepartments(open, live, table).map((r) => r.department)).toEqual(['health']);
  });

  it('[S0-22] what a department completed for the same case on the same ground is not sent to it again', () => {
    const both = need({ aspects: ['cost', 'treatment'] });
    const completed = { needId: 'old', departments: new Set(['medical-insurance']) };
    const open = joinNeed(undefined, both).need;
    expect(missingDepartments(open, [], table, completed.departments).map((r) => r.department)).toEqual([
      'health',
    ]);
    expect(servedUnder(need(), completed, table)).toBe('old');
    expect(servedUnder(both, completed, table)).toBeNull();
    expect(servedUnder(need(), { needId: null, departments: new Set() }, table)).toBeNull();
  });

  it('a department that passed the referral on is not asked again while the other one works on it', () => {
    const open = joinNeed(undefined, need()).need;
    const live = [{ department: 'civil-affairs', routedTo: 'medical-insurance' }];
    expect(missingDepartments(open, live, table)).toEqual([]);
  });

  it('[S0-22] any order of the same origins ends in the same need and the same departments', () => {
    const origins = fc.array(
      fc.record({
        aspects: fc.subarray(['cost', 'treatment'] as ('cost' | 'treatment')[]),
        urgency: fc.constantFrom('urgent' as const, 'normal' as const),
        establishedOn: fc.constantFrom('2026-01-14', '2026-02-06', '2026-03-01'),
      }),
      { minLength: 1, maxLength: 6 },
    );
    const shuffled = origins.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([first, second]) => {
        expect(outcome(second)).toEqual(outcome(first));
      }),
    );
  });
});

function outcome(origins: Partial<EstablishedNeed>[]): unknown {
  let open: OpenNeed | undefined;
  const departments = new Set<string>();
  for (const origin of origins) {
    open = joinNeed(open, need(origin)).need;
    const live = [...departments].map((code) => ({ department: code, routedTo: code }));
    missingDepartments(open, live, table).forEach((r) => departments.add(r.department));
  }
  return { open, departments: [...departments].sort() };
}
