import type { DemoRun } from './demo-run.js';

export interface ShownReferral {
  readonly referralId: string;
  readonly department: string;
  readonly needKind: string;
  readonly householdId?: string;
  readonly referredOn: string;
  readonly dueOn: string;
  readonly state: string;
  readonly acknowledgedOn?: string;
}

interface Delivery {
  readonly event: { readonly type: string; readonly data: { readonly quarter?: string } };
}

const keyOf = (department: string): string => `demo-dept-${department}`;

/** Every referral, as the county sees them. */
export async function allReferrals(demo: DemoRun): Promise<ShownReferral[]> {
  const { items } = await demo.http.get<{ items: ShownReferral[] }>(
    'demo-civil-affairs',
    'referral',
    '/v1/referrals?limit=200',
  );
  return items;
}

/** Every department acknowledges what is new to it. @returns how many referrals that were */
export async function acknowledgeAll(demo: DemoRun, on: string): Promise<number> {
  const open = (await allReferrals(demo)).filter(({ acknowledgedOn }) => acknowledgedOn === undefined);
  for (const { referralId, department } of open) {
    const body = { answer: 'acknowledged', on };
    await demo.http.post(keyOf(department), 'referral', `/v1/referrals/${referralId}/answer`, body);
  }
  return open.length;
}

function reportBody(demo: DemoRun, referral: ShownReferral, final: boolean): object {
  const aid = demo.data.aid[`${referral.department}:${referral.needKind}`];
  const reportId = `2026Q1-${final ? 'final' : 'interim'}-${referral.referralId.slice(-6)}`;
  const given = final ? aid?.final : aid?.interim;
  const outcome = final || (given ?? []).length > 0 ? 'helped' : 'not-yet';
  return { reportId, quarter: '2026Q1', final, outcome, aid: given ?? [] };
}

/** The departments report on those referrals. @returns how many reports that were */
export async function report(
  demo: DemoRun,
  final: boolean,
  which: (referral: ShownReferral) => boolean,
): Promise<number> {
  const chosen = (await allReferrals(demo)).filter(which);
  for (const referral of chosen) {
    const path = `/v1/referrals/${referral.referralId}/feedback`;
    await demo.http.post(keyOf(referral.department), 'referral', path, reportBody(demo, referral, final));
  }
  return chosen.length;
}

/** The refusal of a final report of one referral. */
export async function finalRefusal(demo: DemoRun): Promise<string> {
  const [referral] = await allReferrals(demo);
  if (referral === undefined) throw new Error('there is no referral');
  const path = `/v1/referrals/${referral.referralId}/feedback`;
  return demo.http.refusalOf(keyOf(referral.department), 'referral', path, reportBody(demo, referral, true));
}

/** How many times all departments with a referral were told that a report of the quarter is due. */
export async function feedbackDueMessages(demo: DemoRun, quarter: string): Promise<number> {
  let count = 0;
  const referrals = await allReferrals(demo);
  for (const code of new Set(referrals.map(({ department }) => department))) {
    const path = `/v1/departments/${code}/deliveries?after=0`;
    const { items } = await demo.http.get<{ items: Delivery[] }>(keyOf(code), 'referral', path);
    const due = items.filter(({ event }) => event.type === 'department.feedback-due.v1');
    count += due.filter(({ event }) => event.data.quarter === quarter).length;
  }
  return count;
}
