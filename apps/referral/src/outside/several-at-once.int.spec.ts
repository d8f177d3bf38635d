import { newId, type Result } from '@aid-chain/kernel';
import { OutsideInbox, Transactions, type OutsideOutcome } from '@aid-chain/messaging';
import { BusinessClock } from '@aid-chain/platform';
import { EventFeed, FedFamily, rowsOf, startServices, type RunningServices } from '@aid-chain/testing';
import type { Receipt } from '../referral-state/department-message.js';
import { referral } from '../referral.definition.js';
import { DepartmentMessages } from './department-messages.js';

const HOUSING = 'housing';
const ANSWERED = 'department.referral-answered.v1';
const REPORTED = 'department.feedback-reported.v1';
const DAY = '2026-04-02';

const aid = (over: object = {}) => ({
  ...{ measureCode: 'dilapidated-house-rebuilding', kind: 'cash', nature: 'transitional' },
  ...{ amountFen: 100_000, period: { from: '2026-01-16', to: '2026-01-16' }, fundingSource: 'housing-fund' },
  ...over,
});
const answer = (code: string, over: object = {}) => ({
  type: ANSWERED,
  answer: code,
  on: '2026-01-16',
  ...over,
});
const report = (reportId: string, over: object = {}) => ({
  ...{
    type: REPORTED,
    reportId,
    quarter: '2026Q1',
    final: true,
    outcome: 'helped',
    aid: [aid()],
    evidence: [],
  },
  ...over,
});
const NOTHING = { outcome: 'not-yet', aid: [] };
const INTERIM = { final: false };
const LONG = { aid: [aid({ period: { from: '2026-01-16', to: '2026-12-31' } })] };
const TAKEN_BACK = { supersedes: 'final', reasonCode: 'help-not-given', ...NOTHING };

/** What a department states about one family each, so that every rule of reports has its turn. */
const COURSES: readonly (readonly ReturnType<typeof answer | typeof report>[])[] = [
  [report('begun', { ...INTERIM, evidence: ['v/1', 'v/2'] }), report('final', { evidence: ['v/1'] })],
  [answer('completed'), report('final'), report('back', TAKEN_BACK)],
  [answer('completed'), report('final', LONG), report('q2', { ...INTERIM, ...NOTHING, quarter: '2026Q2' })],
  [
    report('final', LONG),
    answer('completed'),
    report('short', { supersedes: 'final', reasonCode: 'amount-wrong' }),
  ],
  [report('same', INTERIM), report('same', INTERIM), report('same', { ...INTERIM, ...NOTHING })],
  [answer('accepted'), report('final', NOTHING), answer('declined', { reasonCode: 'not-in-scheme' })],
  [
    report('early', { quarter: '2026Q2' }),
    report('later', { aid: [aid({ period: { from: '2026-05-01', to: '2026-05-01' } })] }),
  ],
  [answer('declined', { reasonCode: 'not-in-scheme' }), report('final'), report('none', TAKEN_BACK)],
  [report('final'), report('second'), report('third', { ...INTERIM, ...NOTHING })],
];

interface Referred {
  readonly family: FedFamily;
  readonly referralId: string;
  readonly needId: string;
}
interface Published {
  readonly type: string;
  readonly data: { readonly subject?: { readonly householdId: string } };
}
interface Sent {
  readonly id: string;
  readonly bytes: Buffer;
  readonly about: number;
}

describe('several messages of a department at once', () => {
  let stack: RunningServices;
  let feed: EventFeed;
  let seed = 2_950;

  beforeAll(async () => {
    stack = await startServices([referral], { now: '2026-01-16T09:00:00+08:00' });
    feed = new EventFeed(stack.bus);
  });
  afterAll(() => stack?.stop());

  const families = async (): Promise<Referred[]> => {
    const made: FedFamily[] = [];
    while (made.length < COURSES.length) {
      const family = new FedFamily(stack, feed, seed++);
      await family.register();
      await family.need({ kind: 'housing', aspects: [] });
      made.push(family);
    }
    await stack.idle();
    const referrals = await rowsOf<{ householdId: string; referralId: string; needId: string }>(
      stack.databaseUrl,
      `select household_id as "householdId", referral_id as "referralId", need_id as "needId" from referral.referral`,
    );
    return made.map((family) => {
      const found = referrals.find(({ householdId }) => householdId === family.householdId);
      if (found === undefined) throw new Error('No referral was made');
      return { family, ...found };
    });
  };

  /** The first message of each family, then the second of each, as rows of a sheet that somebody has sorted. */
  const messages = (referred: readonly Referred[], named: string): Sent[] =>
    [0, 1, 2].flatMap((step) =>
      COURSES.flatMap((course, about): Sent[] => {
        const stated = course[step];
        if (stated === undefined) return [];
        const { type, ...data } = stated;
        const id = newId();
        const of = (key: string) =>
          key in data
            ? { [key]: `${named}-${String(about)}-${(data as Record<string, string>)[key] ?? ''}` }
            : {};
        const { referralId } = referred[about] ?? { referralId: '' };
        const body = { ...data, ...of('reportId'), ...of('supersedes'), referralId };
        const envelope = {
          specversion: '1.0',
          id,
          source: `/${HOUSING}`,
          type,
          subject: referralId,
          data: body,
        };
        return [{ id, about, bytes: Buffer.from(JSON.stringify(envelope)) }];
      }),
    );

  const service = () => {
    const app = stack.services[0]?.app;
    if (app === undefined) throw new Error('no service was started');
    const of = { strict: false } as const;
    return {
      inbox: app.get(OutsideInbox, of),
      transactions: app.get(Transactions, of),
      received: app.get(DepartmentMessages, of),
      now: app.get(BusinessClock, of).now(),
    };
  };
  const receive = (sent: readonly Sent[]): Promise<readonly OutsideOutcome<Receipt>[]> => {
    const { inbox, transactions, received, now } = service();
    return transactions.run({ correlationId: 'c' }, (tx) =>
      inbox.receiveAll(
        tx,
        { department: HOUSING, messages: sent },
        (events): Promise<readonly Result<Receipt>[]> =>
          received.receiveAll(tx, events, { code: 'excel', now }),
      ),
    );
  };

  /** All that is stored of families, and what was published of each in its order, with ids that differ taken out. */
  const stateOf = async (referred: readonly Referred[], named: string): Promise<unknown> => {
    const ids = referred.map(({ referralId }) => referralId);
    const places = new Map(
      referred.flatMap(({ family, referralId, needId }, place) => [
        [referralId, `referral ${String(place)}`],
        [needId, `need ${String(place)}`],
        [family.householdId, `household ${String(place)}`],
        [family.personId, `person ${String(place)}`],
      ]),
    );
    const tables = await Promise.all(
      [
        `select r.*, null as correlation_id, null as made_no from referral.referral r where referral_id = any ($1) order by referral_id`,
        `select n.state, n.ended_on, n.ended_as, r.referral_id from referral.need n join referral.referral r using (need_id) where r.referral_id = any ($1) order by r.referral_id`,
        `select f.*, f.business_at::date as business_at from referral.feedback_report f where referral_id = any ($1) order by referral_id, quarter, revision`,
        `select * from referral.feedback_duty where referral_id = any ($1) order by referral_id, quarter`,
        `select * from referral.referral_step where referral_id = any ($1) order by referral_id, step`,
        `select referral_id, answer, answered_on, moved, reason_code from referral.referral_answer where referral_id = any ($1) order by referral_id, answer`,
      ].map((text) => rowsOf<object>(stack.databaseUrl, text, [ids])),
    );
    const events = await rowsOf<{ bytes: Buffer }>(
      stack.databaseUrl,
      'select bytes from referral.outbox order by topic, id',
    );
    const published = events.map(({ bytes }) => JSON.parse(bytes.toString('utf8')) as Published);
    const byFamily = referred.map(({ family }) =>
      published
        .filter(({ data }) => data.subject?.householdId === family.householdId)
        .map(({ type, data }) => ({ type, data })),
    );
    const text = JSON.stringify({ tables, byFamily })
      .replaceAll(new RegExp(`${named}-`, 'g'), '')
      .replaceAll(
        /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g,
        (id) => places.get(id) ?? 'other',
      )
      .replaceAll(/[0-9a-f]{64}/g, 'hash');
    const parsed = JSON.parse(text) as { tables: object[][]; byFamily: object[][] };
    const sorted = parsed.tables.map((table) => table.map((row) => JSON.stringify(row)).sort());
    return { tables: sorted, byFamily: parsed.byFamily };
  };
  const outcomesOf = (outcomes: readonly OutsideOutcome<Receipt>[], sent: readonly Sent[], named: string) =>
    outcomes.map((outcome, index) => {
      const about = sent[index]?.about;
      if (outcome.outcome === 'refused') {
        const params = JSON.stringify(outcome.refusal.params ?? {}).replaceAll(`${named}-`, '');
        return [about, outcome.refusal.code, params];
      }
      return [about, outcome.outcome === 'applied' ? outcome.value.repeat : outcome.code];
    });

  it('[S0-24] [A-22] leave the same rows, events and refusals as the same messages one after the other', async () => {
    const [alone, together] = [await families(), await families()];
    await stack.setClock(`${DAY}T09:00:00+08:00`);
    await stack.idle();
    const one = messages(alone, 'one');
    const separately: OutsideOutcome<Receipt>[] = [];
    for (const message of one) separately.push(...(await receive([message])));
    const all = messages(together, 'all');
    const atOnce = await receive(all);
    expect(outcomesOf(atOnce, all, 'all')).toEqual(outcomesOf(separately, one, 'one'));
    await stack.idle();
    const state = await stateOf(together, 'all');
    expect(state).toEqual(await stateOf(alone, 'one'));
    // Else the comparison would be of nothing.
    const needs = JSON.stringify(state).match(/"state":"(met|open-again)"/g);
    expect(needs).toEqual(['"state":"met"', '"state":"open-again"', '"state":"met"', '"state":"met"']);
  });
});
