import { rightsPlan, type Right, type ServiceReader } from './acl-plan.js';
import { compareRights, describeRight, usersThatLeft } from './compare-rights.rules.js';

const SERVICES: ServiceReader[] = [
  { service: 'intake', topics: ['eligibility.v1', 'monitoring.v1'] },
  { service: 'referral', topics: ['intake.v1', 'referral.v1', 'feedback.water.v1', 'feedback.health.v1'] },
];
const plan = rightsPlan(['water', 'health'], SERVICES);
const of = (user: string): string[] => plan.filter((right) => right.user === user).map(describeRight);
const inEnglish = (user: string): (string | undefined)[] => of(user).map((line) => line.split(' / ')[1]);

describe('who may do what at the cluster', () => {
  it('lets a department read what is for it, write its feedback, and use groups of its own name', () => {
    expect(inEnglish('dept-water')).toEqual([
      'dept-water reads topic referral.water.v1',
      'dept-water writes topic feedback.water.v1',
      'dept-water reads group water.*',
    ]);
  });

  it('lets a service write its own topic and read what it subscribes', () => {
    expect(inEnglish('svc-intake')).toEqual([
      'svc-intake writes topic intake.v1',
      'svc-intake reads topic eligibility.v1',
      'svc-intake reads topic monitoring.v1',
      'svc-intake reads group aid-chain.intake*',
    ]);
  });

  it('lets referral alone write to departments and read what they send', () => {
    expect(inEnglish('svc-referral')).toEqual([
      'svc-referral writes topic referral.v1',
      'svc-referral reads topic intake.v1',
      'svc-referral reads topic referral.v1',
      'svc-referral writes topic referral.*',
      'svc-referral reads topic feedback.*',
      'svc-referral reads group aid-chain.referral*',
    ]);
  });

  it('finds what is to be given and taken, and nothing where all is as it must be', () => {
    expect(compareRights(plan, plan)).toEqual({ missing: [], surplus: [] });
    const { missing, surplus } = compareRights(rightsPlan(['water'], SERVICES), plan);
    expect(missing).toEqual([]);
    expect(surplus.map(({ user }) => user)).toEqual(['dept-health', 'dept-health', 'dept-health']);
    expect(compareRights(plan, []).missing).toEqual(plan);
  });

  it('tells a department that left from one that has a right too many', () => {
    const [one] = plan;
    const extra: Right[] = one === undefined ? [] : [{ ...one, user: 'dept-water', name: 'intake.v1' }];
    expect(usersThatLeft(plan, [...plan, ...extra])).toEqual([]);
    expect(compareRights(plan, [...plan, ...extra]).surplus).toEqual(extra);
    expect(usersThatLeft(rightsPlan(['water'], SERVICES), plan)).toEqual(['dept-health']);
  });
});
