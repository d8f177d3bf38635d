import { EventFeed, FedFamily, startServices, type RunningServices } from '@aid-chain/testing';
import { referral } from '../referral.definition.js';

/** The day on which everything of these specs happens. */
export const TODAY = '2026-01-14';
type Need = Parameters<FedFamily['need']>[0];
interface Answered {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** What specs of social forces do over HTTP, as the township and the county do it. */
export class SocialScene {
  private constructor(
    readonly stack: RunningServices,
    readonly feed: EventFeed,
  ) {}

  /** Starts the service on the day of these specs. */
  static async start(): Promise<SocialScene> {
    const stack = await startServices([referral], { now: `${TODAY}T12:00:00+08:00` });
    return new SocialScene(stack, new EventFeed(stack.bus));
  }

  /** A registered family with one need, referred as every other. @returns it with the id of the need */
  async family(seed: number, need: Need = {}): Promise<{ fed: FedFamily; needId: string }> {
    const fed = new FedFamily(this.stack, this.feed, seed);
    await fed.register();
    const needId = await fed.need({ kind: 'housing', aspects: [], ...need });
    await this.stack.idle();
    return { fed, needId };
  }

  /** A command; the county does it unless another key is named. */
  post(path: string, body: object, key = 'demo-civil-affairs'): Promise<Answered> {
    return this.stack.http(key).post('referral', `/v1/${path}`, body);
  }

  /** What a list or page answers, once everything has arrived. */
  async get<T>(path: string, key = 'demo-civil-affairs'): Promise<T> {
    await this.stack.idle();
    return (await this.stack.http(key).get<T & object>('referral', `/v1/${path}`)).body;
  }

  /** The id that a command answered. @throws Error where it was refused */
  async made(path: string, body: object, name: string): Promise<string> {
    const answered = await this.post(path, body);
    const id = answered.body[name];
    if (typeof id !== 'string') throw new Error(`${path}: ${JSON.stringify(answered.body)}`);
    return id;
  }

  /** An organisation of the county. */
  organisation(name: string, kind = 'charity', regionCode = '510683000000'): Promise<string> {
    const body = { kind, name, contactName: '示范员', phone: '13900000001', regionCode };
    return this.made('social-organisations', body, 'organisationId');
  }

  /** What it offers. */
  offer(organisationId: string, body: object): Promise<string> {
    return this.made(`social-organisations/${organisationId}/offers`, body, 'offerId');
  }

  /** A need of a family, open to social forces. */
  opened(needId: string, body: object): Promise<string> {
    const opening = { lawFirst: 'none-fits', ...body };
    return this.made(`needs/${needId}/social-openings`, opening, 'socialNeedId');
  }

  /** A match that the organisation has accepted. */
  async accepted(socialNeedId: string, body: object): Promise<string> {
    const id = await this.made(`social-needs/${socialNeedId}/matches`, body, 'matchId');
    await this.post(`social-matches/${id}/answer`, { answer: 'accepted' });
    return id;
  }

  /** The department of a need cannot help. */
  async declinedBy(fed: FedFamily, department: string): Promise<void> {
    const { items } = await this.get<{ items: { referralId: string; department: string }[] }>(
      `referrals?householdId=${fed.householdId}`,
    );
    const id = items.find((item) => item.department === department)?.referralId ?? '';
    const reason = { answer: 'declined', on: TODAY, reasonCode: 'not-eligible' };
    await this.post(
      `referrals/${id}/answer`,
      { answer: 'acknowledged', on: TODAY },
      `demo-dept-${department}`,
    );
    await this.post(`referrals/${id}/answer`, reason, `demo-dept-${department}`);
    await this.stack.idle();
  }

  /** The Chinese sentences of a family's chain. */
  async chain({ householdId }: FedFamily): Promise<string[]> {
    const { items } = await this.get<{ items: { textZh: string }[] }>(
      `households/${householdId}/aid-chain?limit=200`,
    );
    return items.map(({ textZh }) => textZh);
  }
}
