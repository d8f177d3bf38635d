import { gunzipSync, gzipSync } from 'node:zlib';
import type { Sealed } from '@aid-chain/contracts';
import type { Bilingual } from '@aid-chain/vocabulary';
import type { Sealer } from '../sealing/sealer.js';

const FIELD = 'print.content';

/** What was printed: the models that a later one is compared with, and the two bodies as they stood on paper. */
export interface PrintedContent {
  readonly zh: object;
  readonly en: object;
  readonly bodies: Bilingual;
}

/** Sealed for its print alone; packed before, because sealed bytes cannot be packed any more. */
export function sealContent(sealer: Sealer, printId: string, content: PrintedContent): Sealed {
  return sealer.sealBytes(FIELD, printId, gzipSync(JSON.stringify(content)));
}

/** @throws SealError for what was sealed for another print or was changed */
export function openContent(sealer: Sealer, printId: string, sealed: Sealed): PrintedContent {
  return JSON.parse(gunzipSync(sealer.openBytes(FIELD, printId, sealed)).toString('utf8')) as PrintedContent;
}
