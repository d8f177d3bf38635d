import type { Sql } from '@aid-chain/messaging';
import {
  movedRegions,
  regionScope,
  type IsoDate,
  type MovedRegion,
  type RegionScope,
} from '@aid-chain/kernel';
import { regionOf, selectLineages, type RegionEntry, type RegionRow } from './lineages.sql.js';

/** A code of a region → the region and its successors, in their order. */
export type LineageOf = (code: string) => readonly RegionEntry[];

/** Regions with their successors, as the directory had them when it was read last. */
export class Lineages {
  private readonly known = new Map<string, readonly RegionEntry[]>();
  /** Of every code that has a successor, also of one that ends later. */
  private succeeded: readonly (readonly RegionEntry[])[] = [];
  private moved: { readonly on: IsoDate; readonly regions: readonly MovedRegion[] } | undefined;

  /** Forgets what was read. */
  forget(): void {
    this.known.clear();
  }

  /** Reads the codes that have a successor, by which stored codes come to belong to another region. */
  async follow(connection: Sql, codes: readonly string[]): Promise<void> {
    const lineageOf = await this.find(connection, codes);
    this.succeeded = codes.map(lineageOf);
    this.moved = undefined;
  }

  /** @returns the codes of a region's subtree, and those that were merged into it until today */
  scope(regionCode: string, today: IsoDate): RegionScope {
    if (this.moved?.on !== today) this.moved = { on: today, regions: movedRegions(this.succeeded, today) };
    return regionScope(regionCode, this.moved.regions);
  }

  /** @returns the lineages of these codes, which stay what they are while others are read */
  async find(connection: Sql, codes: readonly string[]): Promise<LineageOf> {
    // Held here, because `forget` clears what is remembered while somebody still compares by it.
    const found = new Map([...new Set(codes)].map((code) => [code, this.known.get(code)]));
    const unread = [...found].flatMap(([code, lineage]) => (lineage === undefined ? [code] : []));
    if (unread.length > 0) {
      const rows = await selectLineages(unread).on<RegionRow>(connection);
      // A code that is not there is asked for each time, so that nobody fills the memory with invented ones.
      for (const code of new Set(rows.map(({ origin }) => origin))) {
        const lineage = rows.filter(({ origin }) => origin === code).map(regionOf);
        found.set(code, lineage);
        this.known.set(code, lineage);
      }
    }
    return (code) => found.get(code) ?? [];
  }
}
