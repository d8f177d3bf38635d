import { Injectable } from '@nestjs/common';
import { newId } from '@aid-chain/kernel';
import type { Door } from '@aid-chain/vocabulary';

/** The door of a message, and what came beside it: a note is never part of the message itself. */
export interface InHand {
  readonly door: Door;
  readonly note?: string;
}

/**
 * Through which door the message in hand came. Messages of the HTTP door carry an id that nobody outside can know, and
 * are applied within the request; everything else came over the topic.
 */
@Injectable()
export class OpenDoors {
  private readonly inHand = new Map<string, InHand>();

  /** Runs `work` with the id of a message that comes through this door. */
  async through<R>(inHand: InHand, work: (messageId: string) => Promise<R>): Promise<R> {
    const id = messageId();
    this.inHand.set(id, inHand);
    try {
      return await work(id);
    } finally {
      this.inHand.delete(id);
    }
  }

  of(messageId: string): InHand {
    return this.inHand.get(messageId) ?? { door: 'kafka' };
  }
}

/** A new id in letters: a run of its digits could be taken for somebody's number. */
function messageId(): string {
  return newId().replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));
}
