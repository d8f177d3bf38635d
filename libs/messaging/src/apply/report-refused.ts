import type { Refusal } from '@aid-chain/kernel';
import type { HandlerRegistry } from '../handlers/handler-registry.js';
import { refusedRow } from '../inbox/refused-message.js';
import type { Tx } from '../transactions/tx.js';
import type { BatchRow } from './batch-row.js';

/** Has outsiders told, in the transaction of the batch, which of their messages are refused in it. */
export async function reportRefused(
  registry: HandlerRegistry,
  consumer: string,
  tx: Tx,
  refused: readonly { readonly row: BatchRow; readonly refusal: Refusal }[],
): Promise<void> {
  if (refused.length === 0) return;
  const messages = refused.map(({ row, refusal }) => refusedRow(row, refusal));
  await registry.onRefused(consumer)?.(messages, tx);
}
