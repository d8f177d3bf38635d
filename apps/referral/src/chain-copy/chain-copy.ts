import type { Sql } from '@aid-chain/messaging';
import {
  addToCopy,
  insertCopy,
  lastCopy,
  lockOpenCopy,
  setCopyState,
  type ChainCopy,
} from './chain-copy.store.js';
import { copyPage, readPage } from './copy-page.js';
import {
  compareTables,
  dropCopyTable,
  dropReplacedTable,
  exchangeTables,
  haveSameColumns,
  makeCopyTable,
  type CopyDifferences,
} from './copy-tables.sql.js';

const PAGE = 250;

/** A connection with the rights of the owner of referral's tables, and referral's schema. */
export interface OwnerConnection {
  transaction<R>(work: (sql: Sql) => Promise<R>): Promise<R>;
}

/** What is written beside a step, in its transaction: who did it. */
export type Noting = (sql: Sql, copy: ChainCopy) => Promise<void>;

/** Why a step cannot be done now. */
export type CopyHindrance =
  'none' | 'not-built' | 'replaced-still-there' | 'another-at-work' | 'chain-altered' | 'differs';

export class CopyHindered extends Error {
  constructor(
    readonly hindrance: CopyHindrance,
    readonly differences?: CopyDifferences,
  ) {
    super(hindrance);
  }
}

/**
 * A second copy of the aid chain (S0-25, adr/0071): made anew from the events of the own inbox beside the chain that is read and
 * written, compared with it, and put in its place in one transaction. It goes on where a process left it that died.
 * @param owner writes the copy
 * @param ahead reads the next page while one is written
 * @param note is asked with each step that begins, ends or replaces something
 * @param pageSize so many households are held in memory at once, with all of their events
 */
export class ChainCopying {
  constructor(
    private readonly owner: OwnerConnection,
    private readonly ahead: OwnerConnection,
    private readonly note: Noting,
    private readonly pageSize = PAGE,
  ) {}

  status(): Promise<ChainCopy | undefined> {
    return this.owner.transaction(lastCopy);
  }

  /** Makes the copy's table, from when on new links go into both. @throws CopyHindered replaced-still-there */
  private begin(): Promise<ChainCopy> {
    return this.owner.transaction(async (sql) => {
      const open = await lockOpenCopy(sql);
      if (open?.state === 'switched') throw new CopyHindered('replaced-still-there');
      if (open !== undefined) return open;
      await makeCopyTable(sql);
      await insertCopy(sql);
      const begun = openCopy(await lockOpenCopy(sql));
      await this.note(sql, begun);
      return begun;
    });
  }

  /**
   * Begins a copy or goes on with the one that was begun.
   * @returns how far it has come after each page; `built` at the end
   * @throws CopyHindered replaced-still-there, another-at-work
   */
  async *build(): AsyncGenerator<ChainCopy> {
    let copy = await this.begin();
    yield copy;
    if (copy.state === 'built') return;
    let next = this.read(copy.afterHousehold);
    for (;;) {
      const page = await next;
      const last = page.households.at(-1);
      if (last === undefined) break;
      next = this.read(last);
      copy = await this.owner.transaction(async (sql) => {
        await atWorkAlone(sql, copy);
        await addToCopy(sql, copy.copyNo, { ...(await copyPage(sql, page)), afterHousehold: last });
        return openCopy(await lockOpenCopy(sql));
      });
      yield copy;
    }
    yield await this.owner.transaction(async (sql) => {
      await atWorkAlone(sql, copy);
      await setCopyState(sql, copy.copyNo, 'built');
      return openCopy(await lockOpenCopy(sql));
    });
  }

  private read(after: string): ReturnType<typeof readPage> {
    const page = this.ahead.transaction((sql) => readPage(sql, after, this.pageSize));
    // Where the page before fails, nobody awaits this one.
    page.catch(() => undefined);
    return page;
  }

  /** How the chain and the copy differ at this moment. @throws CopyHindered not-built */
  compare(): Promise<CopyDifferences> {
    return this.owner.transaction(async (sql) => {
      if ((await lockOpenCopy(sql))?.state !== 'built') throw new CopyHindered('not-built');
      return compareTables(sql);
    });
  }

  /**
   * Puts the copy in the place of the chain.
   * @param accepted whether links that the chain has and no event makes may go, and changed ones be made right
   * @throws CopyHindered not-built, chain-altered, differs; the database's 55P03 where the chain is busy, which may be tried again
   */
  async exchange(accepted: boolean): Promise<CopyDifferences> {
    const differences = await this.compare();
    const { changed = 0 } = (await this.status()) ?? {};
    if (!accepted && (differences.onlyInChain > 0 || changed > 0))
      throw new CopyHindered('differs', differences);
    await this.owner.transaction(async (sql) => {
      const copy = await lockOpenCopy(sql);
      if (copy?.state !== 'built') throw new CopyHindered('not-built');
      if (!(await haveSameColumns(sql))) throw new CopyHindered('chain-altered');
      await exchangeTables(sql);
      await setCopyState(sql, copy.copyNo, 'switched');
      await this.note(sql, { ...copy, state: 'switched' });
    });
    return differences;
  }

  /** Drops what was replaced, or a copy that is not wanted any more. @throws CopyHindered none */
  drop(): Promise<ChainCopy> {
    return this.owner.transaction(async (sql) => {
      const copy = await lockOpenCopy(sql);
      if (copy === undefined) throw new CopyHindered('none');
      const wasSwitched = copy.state === 'switched';
      await (wasSwitched ? dropReplacedTable(sql) : dropCopyTable(sql));
      const dropped = { ...copy, state: wasSwitched ? ('done' as const) : ('given-up' as const) };
      await setCopyState(sql, copy.copyNo, dropped.state);
      await this.note(sql, dropped);
      return dropped;
    });
  }
}

/** @throws CopyHindered where another process has written a page since, or has ended it */
async function atWorkAlone(sql: Sql, { copyNo, afterHousehold }: ChainCopy): Promise<void> {
  const open = await lockOpenCopy(sql);
  if (open?.copyNo !== copyNo || open.state !== 'building' || open.afterHousehold !== afterHousehold)
    throw new CopyHindered('another-at-work');
}

function openCopy(copy: ChainCopy | undefined): ChainCopy {
  if (copy === undefined) throw new Error('The copy that was just written is not there');
  return copy;
}
