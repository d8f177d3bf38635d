import { Injectable } from '@nestjs/common';
import { newId } from '@aid-chain/kernel';
import type { Door } from '@aid-chain/contracts';

/**
 * Through which door the message in hand came. Messages of the HTTP door carry an id that nobody outside can know, and
 * are applied within the request; everything else came over the topic.
 */
@Injectable()
export class OpenDoors {
  private readonly inHand = new Map<string, Door>();

  /** Runs `work` with the id of a message that comes through this door. */
  async through<R>(door: Door, work: (messageId: string) => Promise<R>): Promise<R> {
    const id = messageId();
    this.inHand.set(id, door);
    try {
      return await work(id);
    } finally {
      this.inHand.delete(id);
    }
  }

  doorOf(id: string): Door {
    return this.inHand.get(id) ?? 'kafka';
  }
}

/** A new id in letters: a run of its digits could be taken for somebody's number. */
function messageId(): string {
  return newId().replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));
}
