import { FAMILY_KEYS } from '../demo-data.js';
import type { DemoRun, Step } from '../demo-run.js';
import { allReferrals } from '../departments-work.js';
import { FAMILY_NAMES } from '../family.js';
import { chainOf, happinessListOf } from '../outcome.js';

interface Duty {
  readonly quarter: string;
  readonly state: string;
  readonly overdue: boolean;
}

async function duties(demo: DemoRun): Promise<Duty[]> {
  const all: Duty[] = [];
  for (const { referralId } of await allReferrals(demo)) {
    const path = `/v1/referrals/${referralId}`;
    all.push(...(await demo.http.get<{ duties: Duty[] }>('demo-civil-affairs', 'referral', path)).duties);
  }
  return all;
}

async function notices(demo: DemoRun): Promise<number> {
  let count = 0;
  for (const key of FAMILY_KEYS) {
    const links = await chainOf(demo, key);
    const steps = links.filter(({ type }) => type === 'eligibility.step-recorded.v1');
    count += steps.filter(({ refs }) => (refs as { step?: string }).step === 'notice').length;
  }
  return count;
}

async function counters(demo: DemoRun): Promise<void> {
  const referrals = await allReferrals(demo);
  const inTime = referrals.filter(
    ({ acknowledgedOn, dueOn }) => acknowledgedOn !== undefined && acknowledgedOn <= dueOn,
  );
  demo.check('转办 referrals', 10, referrals.length);
  demo.check('按期接收 acknowledged in time', 10, inTime.length);
  const owed = await duties(demo);
  const first = owed.filter(({ quarter }) => quarter === '2026Q1');
  demo.check(
    '一季度已反馈 reported for the first quarter',
    10,
    first.filter(({ state }) => state === 'reported').length,
  );
  demo.check('逾期 overdue', 0, owed.filter(({ overdue }) => overdue).length);
  demo.check('不予认定告知 refusal notices', 4, await notices(demo));
  const flows = (await demo.http.events()).flatMap(({ consumers }) => consumers);
  const held = flows.reduce((sum, { waiting, parked, gaps }) => sum + waiting + parked + gaps, 0);
  demo.check('等待、搁置、缺号的事件 events waiting, parked or missing', 0, held);
}

async function recognitions(demo: DemoRun): Promise<void> {
  const expected = {
    li: ['dibao 480.00 2026-02-01', 'monitored'],
    wang: ['margin'],
    zhang: ['monitored'],
    chen: [],
  };
  for (const key of FAMILY_KEYS) {
    const { recognitions } = await happinessListOf(demo, key);
    const found = recognitions.map(({ category, monthlyAmountYuan, validFrom }) =>
      monthlyAmountYuan === undefined ? category : `${category} ${monthlyAmountYuan} ${validFrom}`,
    );
    demo.check(`${FAMILY_NAMES[key].zh}: 认定 recognised`, expected[key], found.sort());
  }
}

/** The day on which everything must have come round. */
export const LAST_DAY: readonly Step[] = [
  { on: '2026-04-16', zh: '最后一天：逐项清点', en: 'Last day: everything is counted', run: counters },
  { on: '2026-04-16', zh: '各家的认定', en: 'What each family is recognised as', run: recognitions },
];
