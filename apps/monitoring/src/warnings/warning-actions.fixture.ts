import type { Reply } from '@aid-chain/testing';
import { family, type Family } from '../families.fixture.js';
import type { Scene } from '../monitoring.fixture.js';

export interface WarningList {
  readonly items: {
    readonly warningId: string;
    readonly household: Record<string, unknown>;
    readonly state: string;
    readonly dueOn: string;
    readonly previousWarningId: string | null;
  }[];
  readonly next?: string;
}

type StepReply = Reply<Record<string, unknown>>;

/** What officials do with warnings, in the words of the specs. */
export class WarningActions {
  constructor(private readonly scene: Scene) {}

  /** A new family with a bill of 35,000 yuan. */
  async warned(settledOn = '2026-02-03'): Promise<Family> {
    const one = family();
    await this.scene.registers(one);
    await this.scene.bill(one, 3_500_000, settledOn);
    return one;
  }

  list(key: string, query: string): Promise<Reply<WarningList & { code?: string }>> {
    return this.scene.http(key).get('monitoring', `/v1/warnings?${query}`);
  }

  async act(key: string, of: Family, step: 'visit' | 'dispositions', body: object): Promise<StepReply> {
    const { items } = (await this.list('demo-civil-affairs', `householdId=${of.householdId}`)).body;
    const path = `/v1/warnings/${items.at(-1)?.warningId ?? 'none'}/${step}`;
    return this.scene.http(key).post('monitoring', path, body);
  }

  visit(of: Family, body: object): Promise<StepReply> {
    return this.act('demo-clerk', of, 'visit', body);
  }

  dispose(of: Family, body: object): Promise<StepReply> {
    return this.act('demo-reviewer', of, 'dispositions', body);
  }
}

/** Status and code of a refusal, or the state after a step. */
export function answer({
  status,
  body,
}: Reply<{ code?: string; state?: string }>): [number, string | undefined] {
  return [status, body.code ?? body.state];
}
