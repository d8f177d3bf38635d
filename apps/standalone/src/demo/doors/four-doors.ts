import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until, type IsoDate } from '@aid-chain/kernel';
import type { DemoHttp, Json } from '../demo-http.js';
import type { Check } from '../player.js';
import { channelsOf, withoutHousehold, type DoorLink } from './chains.js';
import { courseOn, DEPARTMENT, DOORS, HOUSEHOLDS, type Door, type DoorStep } from './course.js';
import { DutySheet } from './duty-sheet.js';
import type { DoorReceiver } from './receiver.js';

/** What the doors need beside HTTP. */
export interface OpenDoors {
  readonly receiver: DoorReceiver;
  /** Puts a message on a topic, as a client of the broker does. */
  readonly append: (topic: string, bytes: string) => Promise<void>;
  /** Where referral is. */
  readonly address: string;
}

/** What came out of one door. */
export interface DoorOutcome {
  readonly door: Door;
  readonly householdId: string;
  readonly channels: readonly string[];
  readonly links: readonly DoorLink[];
}

const KEY = `demo-dept-${DEPARTMENT}`;
const POSTED = { withinMs: 120_000 };
const MESSAGE = { answer: 'department.referral-answered.v1', feedback: 'department.feedback-reported.v1' };

/** Four households with one need, whose department answers each of them through another door. */
export class FourDoors {
  private readonly sheet: DutySheet;

  constructor(
    private readonly http: DemoHttp,
    private readonly doors: OpenDoors,
    private readonly folder: string,
  ) {
    this.sheet = new DutySheet(doors.address);
  }

  /** @returns what each door left, in the order of the doors */
  async play(today: IsoDate, printLine: (line: string) => void): Promise<DoorOutcome[]> {
    const outcomes: DoorOutcome[] = [];
    for (const door of Object.keys(DOORS) as Door[]) {
      printLine(`${today}  ${DOORS[door].zh} · ${DOORS[door].en}`);
      const householdId = await this.file(door, today);
      const referralId = await this.referralOf(householdId);
      await this.hear(door, referralId);
      for (const step of courseOn(today, `demo-${door}`)) {
        await this.send(door, referralId, step);
        await this.taken(referralId, step);
      }
      const path = `/v1/households/${householdId}/aid-chain?limit=200`;
      const at = { key: 'demo-clerk', service: 'referral', path } as const;
      const { items: links } = await this.http.get<{ items: DoorLink[] }>(at);
      outcomes.push({ door, householdId, channels: channelsOf(links), links });
    }
    return outcomes;
  }

  private async file(door: Door, today: IsoDate): Promise<string> {
    const family = JSON.parse(readFileSync(join(this.folder, 'doors/family.json'), 'utf8')) as {
      readonly members: readonly [object];
    };
    const body: Json = { ...family, receivedOn: today };
    body['members'] = [{ ...family.members[0], ...HOUSEHOLDS[door] }];
    const at = { key: 'demo-clerk', service: 'intake', path: '/v1/applications' } as const;
    const { householdId } = await this.http.post<{ householdId: string }>(at, body);
    await this.http.settled();
    return householdId;
  }

  private async referralOf(householdId: string): Promise<string> {
    const path = `/v1/referrals?householdId=${householdId}`;
    const at = { key: 'demo-clerk', service: 'referral', path } as const;
    const { items } = await this.http.get<{ items: { referralId: string }[] }>(at);
    const [referral] = items;
    if (referral === undefined || items.length > 1)
      throw new Error('应有一件转办 / there is not one referral');
    return referral.referralId;
  }

  /** The department learns of the referral through its own door before it answers. */
  private async hear(door: Door, referralId: string): Promise<void> {
    if (door === 'webhook')
      return until('it is posted', () => this.doors.receiver.asked.has(referralId), POSTED);
    if (door === 'excel') return;
    const path = `/v1/departments/${DEPARTMENT}/deliveries?after=0&limit=200`;
    const { items } = await this.http.get<{ items: { event: { data: Json } }[] }>({
      ...{ key: KEY, service: 'referral', path },
    });
    if (!items.some(({ event }) => event.data['referralId'] === referralId))
      throw new Error('主题上没有这件转办 / the referral is not on the topic');
  }

  /** What goes over a topic has arrived once the referral shows it. */
  private async taken(referralId: string, { data }: DoorStep): Promise<void> {
    const at = { key: 'demo-clerk', service: 'referral', path: `/v1/referrals/${referralId}` } as const;
    const shown = async (): Promise<boolean> => {
      const { answers, reports } = await this.http.get<{ answers: Json[]; reports: Json[] }>(at);
      const isAnswer = data['answer'] !== undefined;
      return isAnswer ? answers.some(({ answer }) => answer === data['answer']) : reports.length > 0;
    };
    await until('the message is taken', shown, { ...POSTED, everyMs: 200 });
    await this.http.settled();
  }

  private async send(door: Door, referralId: string, step: DoorStep): Promise<void> {
    const { kind, data } = step;
    if (door === 'excel') return this.sheet.fill(referralId, step);
    if (door === 'topic') {
      const envelope = {
        ...{ specversion: '1.0', id: randomUUID(), source: `/${DEPARTMENT}`, type: MESSAGE[kind] },
        ...{ subject: referralId, data: { referralId, ...data } },
      };
      return this.doors.append(`feedback.${DEPARTMENT}.v1`, JSON.stringify(envelope));
    }
    const path = `/v1/referrals/${referralId}/${kind}`;
    await this.http.post({ key: KEY, service: 'referral', path }, { ...data });
  }
}

/** The four chains side by side, for people: each by its door, then the one chain that all of them are. */
export function doorLines(outcomes: readonly DoorOutcome[], checks: readonly Check[]): string[] {
  const [first] = outcomes;
  return [
    '',
    '█ 一个需求，四种渠道 · one need through four doors',
    ...outcomes.map(({ door, householdId, channels, links }) => {
      const { zh, en } = DOORS[door];
      return `  ${zh} · ${en}: ${householdId} (${channels.join(' ')}, ${String(links.length)})`;
    }),
    ...(first?.links ?? []).map(({ textZh, textEn }) => `    ${textZh} · ${textEn}`),
    ...checks.map(
      ({ what, found, expected, ok }) => `  ${ok ? '✓' : '✗'} ${what}: ${found}${ok ? '' : ` (${expected})`}`,
    ),
  ];
}

/** That each household was answered through its door, and that the chains are the same but for the household. */
export function checksOf(outcomes: readonly DoorOutcome[]): Check[] {
  const check = (what: string, expected: string, found: string): Check => ({
    ...{ what, expected, found, ok: expected === found },
  });
  const channels = outcomes.map((one) => one.channels.join(' ')).join(', ');
  const chains = new Set(outcomes.map(({ links }) => withoutHousehold(links)));
  const reports = outcomes.flatMap(({ links }) =>
    links.filter(({ type }) => type.includes('feedback-recorded')),
  );
  return [
    check('四户的反馈渠道 doors of the four households', 'kafka, http, http, excel', channels),
    check('四户已登记的反馈 reports recorded', '4', String(reports.length)),
    check(
      '四户救助链除户以外相同 the four chains are the same but for the household: chains',
      '1',
      String(chains.size),
    ),
  ];
}
