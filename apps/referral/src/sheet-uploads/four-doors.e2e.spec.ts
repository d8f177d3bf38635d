import { randomUUID } from 'node:crypto';
import { until } from '@aid-chain/kernel';
import { Receiver } from '../webhooks/receiver.fixture.js';
import { WebhookStage } from '../webhooks/webhook-stage.fixture.js';
import { MEDICAL, SheetStage, type FilledRow } from './sheet-stage.fixture.js';

const ANSWERED = 'department.referral-answered.v1';
const REPORTED = 'department.feedback-reported.v1';

/** A step of a department: as a message, and as the row of a sheet. */
interface Step {
  readonly type: typeof ANSWERED | typeof REPORTED;
  readonly data: object;
  readonly row: FilledRow;
}

const AID = {
  ...{ measureCode: 'medical-assistance', kind: 'cash', nature: 'regular', amountFen: 120_050 },
  ...{ period: { from: '2026-01-10', to: '2026-06-30' }, fundingSource: 'medical-assistance-fund' },
};

/** The one fixture of all doors: what a department does from the first answer to the end, with help and its correction. */
const COURSE: readonly Step[] = [
  {
    type: ANSWERED,
    data: { answer: 'acknowledged', on: '2026-01-15' },
    row: { answer: '已签收 acknowledged', answeredOn: '2026-01-15' },
  },
  {
    type: ANSWERED,
    data: { answer: 'accepted', on: '2026-01-16' },
    row: { answer: '已受理', answeredOn: '2026/1/16' },
  },
  {
    type: REPORTED,
    data: {
      reportId: 'one',
      quarter: '2026Q1',
      final: false,
      outcome: 'helped',
      aid: [AID],
      evidence: ['v/1'],
    },
    row: {
      ...{ reportKind: '阶段反馈 interim', outcome: '已帮扶 helped', measureCode: 'medical-assistance' },
      ...{ kind: '资金 cash', nature: '常态化 regular', amountYuan: '1,200.50', from: '2026-01-10' },
      ...{ until: '20260630', fundingSource: 'medical-assistance-fund', evidence: 'v/1' },
    },
  },
  {
    type: REPORTED,
    data: {
      ...{ reportId: 'two', quarter: '2026Q1', final: false, outcome: 'helped', evidence: ['v/1'] },
      ...{ supersedes: 'one', reasonCode: 'entered-wrongly', aid: [{ ...AID, amountFen: 130_000 }] },
    },
    row: {
      ...{ reportKind: 'interim', outcome: 'helped', measureCode: 'medical-assistance', kind: 'cash' },
      ...{ nature: 'regular', amountYuan: '1300', from: '2026-01-10', until: '2026-06-30' },
      ...{ fundingSource: 'medical-assistance-fund', evidence: 'v/1', correction: '填报有误' },
    },
  },
  {
    type: ANSWERED,
    data: { answer: 'completed', on: '2026-01-16' },
    row: { answer: 'completed', answeredOn: '2026-01-16' },
  },
];

interface Link {
  readonly type: string;
  readonly refs: Readonly<Record<string, unknown>>;
  readonly textZh: string;
  readonly textEn: string;
}

describe('one fixture through the four doors of a department', () => {
  let stage: WebhookStage;
  let sheets: SheetStage;
  let receiver: Receiver;

  beforeAll(async () => {
    stage = await WebhookStage.start();
    sheets = SheetStage.on(stage.stack);
    receiver = await Receiver.start();
    await stage.listen(MEDICAL, receiver);
  });
  afterAll(async () => {
    await stage?.stack.stop();
    await receiver?.stop();
  });

  /** Ids of reports are the department's own, so that each family has its own ones. */
  const own = (data: object, id: string): object => {
    const { reportId, supersedes } = data as { reportId?: string; supersedes?: string };
    return {
      ...data,
      ...(reportId === undefined ? {} : { reportId: `${reportId}-${id.slice(-6)}` }),
      ...(supersedes === undefined ? {} : { supersedes: `${supersedes}-${id.slice(-6)}` }),
    };
  };

  const overTopic = async (id: string): Promise<void> => {
    for (const { type, data } of COURSE) {
      const envelope = {
        ...{ specversion: '1.0', id: randomUUID(), source: `/${MEDICAL}`, type, subject: id },
        data: { referralId: id, ...own(data, id) },
      };
      const bytes = Buffer.from(JSON.stringify(envelope));
      await stage.stack.bus.append([{ topic: `feedback.${MEDICAL}.v1`, key: '', bytes }]);
      await stage.stack.idle();
    }
  };
  const overHttp = async (id: string): Promise<void> => {
    for (const { type, data } of COURSE) {
      const path = `/v1/referrals/${id}/${type === ANSWERED ? 'answer' : 'feedback'}`;
      const sent = await stage.stack.http(`demo-dept-${MEDICAL}`).post('referral', path, own(data, id));
      expect(sent.status).toBe(201);
      await stage.stack.idle();
    }
  };
  /** Knows of the referral from what was posted to it alone. */
  const overWebhook = async (id: string): Promise<void> => {
    const posted = (): string[] =>
      receiver.got.map(({ body }) => (JSON.parse(body) as { data: { referralId: string } }).data.referralId);
    await until('it is posted', () => posted().includes(id), { withinMs: 30_000 });
    await overHttp(posted().find((one) => one === id) ?? '');
  };
  const overExcel = async (id: string): Promise<void> => {
    for (const { type, row } of COURSE) {
      const duty = await sheets.rowOf(id, type === ANSWERED ? null : '2026Q1');
      expect(await sheets.record([{ ...duty, ...row }])).toMatchObject({
        counts: { applied: 1, refused: 0 },
      });
    }
  };

  /** The links without what differs from family to family, and without the door that each names. */
  const linksOf = async (householdId: string, referralId: string) => {
    await stage.stack.idle();
    const path = `/v1/households/${householdId}/aid-chain?limit=200`;
    const { body } = await stage.stack.http('demo-clerk').get<{ items: Link[] }>('referral', path);
    const doors = body.items.flatMap(({ refs }) => ('channel' in refs ? [refs['channel']] : []));
    const names = new Map(Object.entries({ [referralId]: 'referral', [householdId]: 'household' }));
    const links = body.items.map(({ type, refs, textZh, textEn }) => ({
      ...{ type, textZh, textEn },
      refs: Object.entries(refs).map(([name, value]) =>
        /Id$|^corrects$|channel/.test(name) ? [name, names.get(String(value)) ?? ''] : [name, value],
      ),
    }));
    return { doors: [...new Set(doors)], links };
  };

  it('[S0-23] [S0-24] [A-22] topic, HTTP, webhook and Excel leave the very same links', async () => {
    const doors = { kafka: overTopic, http: overHttp, webhook: overWebhook, excel: overExcel };
    const found: Record<string, Awaited<ReturnType<typeof linksOf>>> = {};
    for (const [door, send] of Object.entries(doors)) {
      const { family, referralId } = await stage.family();
      await send(referralId);
      found[door] = await linksOf(family.householdId, referralId);
    }
    const { kafka, http, webhook, excel } = found;
    expect([kafka?.doors, http?.doors, webhook?.doors, excel?.doors]).toEqual([
      ['kafka'],
      ['http'],
      ['http'],
      ['excel'],
    ]);
    expect(kafka?.links.filter(({ type }) => type === 'referral.feedback-recorded.v1')).toHaveLength(2);
    expect(kafka?.links.length).toBeGreaterThan(6);
    for (const other of [http, webhook, excel]) expect(other?.links).toEqual(kafka?.links);
  }, 120_000);
});
