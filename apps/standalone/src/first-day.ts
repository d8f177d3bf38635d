import type { Instant } from '@aid-chain/kernel';

/** The first moment of the demo and of a new stack in demo mode; no scenario begins before it (docs/demo.md). */
export const FIRST_DAY: Instant = '2026-07-06T09:00:00+08:00';
