import { Injectable } from '@nestjs/common';
import { ServiceLog } from '../logging/service-log.js';

/** What could be read of a page, and the ids of what could not. */
export interface Readable<T> {
  readonly items: T[];
  readonly notReadable?: readonly string[];
}

/** A list of one kind of rows, each of which has an id. */
interface ReadList<R, T> {
  /** The table, for whoever reads the alarm. */
  readonly table: string;
  readonly idOf: (row: R) => string;
  /** Opens a row and shows it. */
  readonly show: (row: R) => T;
}

/** Reads the rows of a page each by itself: one must not take the list from everybody. */
@Injectable()
export class ReadableRows {
  constructor(private readonly log: ServiceLog) {}

  /**
   * A row in a form that only a newer release knows, or sealed with a key that is not in the ring, is left out and named, with an
   * alarm for the operator; the others go on.
   */
  read<R, T>(rows: readonly R[], { table, idOf, show }: ReadList<R, T>): Readable<T> {
    const items: T[] = [];
    const unread = new Set<string>();
    let last: unknown;
    for (const row of rows) {
      try {
        items.push(show(row));
      } catch (error) {
        unread.add(idOf(row));
        last = error;
      }
    }
    if (unread.size === 0) return { items };
    const notReadable = [...unread];
    this.log.alarm('ROW_UNREADABLE', { table, count: notReadable.length, ids: notReadable }, last);
    return { items, notReadable };
  }
}
