import type { EventType } from '@aid-chain/contracts';
import type { Received } from '@aid-chain/messaging';
import type { NewWarning } from '../warnings/raise-warnings.js';

/** When a warning is raised, and by which event where one gave cause. */
export type Occasion = Pick<NewWarning, 'raisedAt' | 'cause'>;

/** An event as the occasion of the warnings that it gives cause to. */
export function occasionOf({
  id,
  time,
  correlationId,
}: Pick<Received<EventType>, 'id' | 'time' | 'correlationId'>): Occasion {
  return { raisedAt: time, cause: { correlationId, causationId: id } };
}
