import type { RefusalCode } from '@aid-chain/kernel';
import { ApiExtension } from '@nestjs/swagger';

/** Under which an operation carries its codes until its document is complete. */
export const REFUSALS_EXTENSION = 'x-refusals';

/**
 * States for what an operation may refuse, beside what every operation of its kind does (refusals.ts). The document has each
 * code under its status.
 */
export const Refusals = (...codes: readonly RefusalCode[]): MethodDecorator =>
  ApiExtension(REFUSALS_EXTENSION, [...new Set(codes)]);
