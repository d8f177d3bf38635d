import type { FailPoints } from '@aid-chain/messaging';
import type { CrashPoint } from './messages.js';

/** A fail point that kills this process once so many events of the topic have landed, before they are marked as sent. */
export function crashAt({ topic, events }: CrashPoint): FailPoints {
  let landed = 0;
  return {
    afterLand(on, count) {
      if (on === topic) landed += count;
      if (landed >= events) process.kill(process.pid, 'SIGKILL');
      return Promise.resolve();
    },
  };
}
