import type { RefusalCode } from '@aid-chain/kernel';
import type { Family, Scene, Sent } from './scene.fixture.js';

/** Two commands ready to be sent, and the family whose application they concern, where there is one. */
export interface Contest {
  readonly commands: readonly [Sent, Sent];
  readonly family?: Family;
}

/** Two commands of people that exclude each other. */
export interface ExclusivePair {
  readonly pair: string;
  prepare(scene: Scene): Promise<Contest>;
  /** The day on which both are sent, where they are possible only later. */
  readonly on?: string;
  /** Builds both commands anew on that day. */
  again?(scene: Scene, contest: Contest): Contest;
  /** Codes with which the one that comes second is refused. */
  readonly second: readonly RefusalCode[];
  /** In which order both may succeed, and what that means. Without it exactly one succeeds. */
  readonly both?: string;
}
