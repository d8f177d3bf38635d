import { setTimeout as pause } from 'node:timers/promises';
import { kafkaFailure } from '../kafka/kafka-failure.js';

const SETTLE_MS = 10_000;
const LOOK_AGAIN_MS = 100;

/**
 * The members of a cluster learn of a change one after the other, and each question may go to another of them: reads
 * again while they report the old, or do not know yet what another has listed, for ten seconds.
 * @returns what was read last
 * @throws what `read` threw; for a topic that is not there only after the ten seconds
 */
export async function readSettled<R>(
  read: () => Promise<R>,
  isSettled: (found: R) => boolean = () => true,
): Promise<R> {
  const deadline = Date.now() + SETTLE_MS;
  for (;;) {
    try {
      const found = await read();
      if (isSettled(found) || Date.now() > deadline) return found;
    } catch (error) {
      if (kafkaFailure(error) !== 'KAFKA_TOPIC_MISSING' || Date.now() > deadline) throw error;
    }
    await pause(LOOK_AGAIN_MS);
  }
}
