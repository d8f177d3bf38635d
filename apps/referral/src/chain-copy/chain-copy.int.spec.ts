import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { EventFeed, FedFamily, rowsOf, startServices, type RunningServices } from '@aid-chain/testing';
import { LINK_DEFINITIONS } from '../chain/link.rules.js';
import { referral } from '../referral.definition.js';
import { CopyHindered, type ChainCopying } from './chain-copy.js';
import type { ChainCopy } from './chain-copy.store.js';
import { copying } from './copying.fixture.js';

const PROGRAM = join(import.meta.dirname, 'copying-program.fixture.ts');
/** Lets Node read the sources, as it reads those of a spec. */
const SOURCES = new URL('../../../../tools/test/jest/register.mjs', import.meta.url).href;

async function allOf<T>(given: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of given) all.push(one);
  return all;
}

interface Page {
  readonly items: readonly { readonly no: number; readonly type: string }[];
}

describe('a second copy of the aid chain', () => {
  let stack: RunningServices;
  let feed: EventFeed;
  let families: FedFamily[];
  let seed = 4_100;

  const register = async (): Promise<FedFamily> => {
    const family = new FedFamily(stack, feed, seed++);
    await family.register();
    await stack.idle();
    return family;
  };

  beforeEach(async () => {
    stack = await startServices([referral], { now: '2026-01-16T12:00:00+08:00' });
    feed = new EventFeed(stack.bus);
    families = [];
    while (families.length < 6) families.push(await register());
  });
  afterEach(() => stack?.stop());

  const ask = <R extends object>(text: string) =>
    rowsOf<R>(stack.databaseUrl, `set search_path = referral; ${text}`);
  const rows = <R extends object>(text: string) => rowsOf<R>(stack.databaseUrl, text);
  const linksIn = async (table: string): Promise<number> => {
    const [counted] = await rows<{ n: number }>(`select count(*)::int as n from referral.${table}`);
    return counted?.n ?? 0;
  };
  const work = <R>(doing: (copies: ChainCopying) => Promise<R>) => copying(stack.databaseUrl, doing);
  const build = (copies: ChainCopying): Promise<ChainCopy[]> => allOf(copies.build());
  const chainOf = async ({ householdId }: FedFamily): Promise<Page['items']> => {
    const path = `/v1/households/${householdId}/aid-chain?limit=200`;
    return (await stack.http('demo-clerk').get<Page>('referral', path)).body.items;
  };
  const hindrance = async (done: Promise<unknown>): Promise<string> => {
    const error = await done.then(() => undefined).catch((thrown: unknown) => thrown);
    return error instanceof CopyHindered ? error.hindrance : String(error);
  };

  it('[S0-25] is made beside the chain, gets every new link too, and takes its place while the service runs', async () => {
    const [family] = families;
    if (family === undefined) throw new Error('no family was made');
    await work(async (copies) => {
      const pages = copies.build();
      await pages.next();
      await pages.next();
      // One household is in the copy, the others are not: each gets a new link, and a new household comes.
      for (const each of families) await each.need({ kind: 'housing', aspects: [] });
      families.push(await register());
      let last: ChainCopy | undefined;
      for await (const page of pages) last = page;
      expect(last).toMatchObject({ state: 'built', households: 7, added: 0, changed: 0, withoutEvent: 0 });
      const found = await copies.exchange(false);
      expect(found).toMatchObject({ onlyInChain: 0, onlyInCopy: 0, differing: 0 });
      expect([found.copyLinks, found.copyDigest]).toEqual([found.chainLinks, found.chainDigest]);
      expect(found.copyLinks).toBe(await linksIn('chain_link_old'));
    });
    // The service goes on with the statements that it had prepared for the table before.
    const before = await linksIn('chain_link');
    await family.need({ kind: 'education', aspects: [] });
    await stack.idle();
    const types = (await chainOf(family)).map(({ type }) => type);
    expect(types.filter((type) => type === 'eligibility.need-established.v1')).toHaveLength(2);
    expect(await linksIn('chain_link')).toBe(before + 2);
    expect(await linksIn('chain_link_old')).toBe(before);
    await expect(ask('set role referral_owner; delete from chain_link')).rejects.toThrow(/append-only/);
    await expect(ask('set role referral_app; update chain_link set type = type')).rejects.toThrow(
      /permission denied/,
    );
    expect(await hindrance(work(build))).toBe('replaced-still-there');
    expect(await work((copies) => copies.drop())).toMatchObject({ state: 'done' });
    expect(await hindrance(work((copies) => copies.drop()))).toBe('none');
    expect(await work(build)).toHaveLength(9);
  });

  it('[S0-25] loses nothing when the process that makes it is killed, and goes on where that one was', async () => {
    const child = fork(PROGRAM, { execArgv: [`--import=${SOURCES}`] });
    child.send(stack.databaseUrl);
    for (let seen = 0; seen < 3;) [seen] = (await once(child, 'message')) as [number];
    child.kill('SIGKILL');
    await once(child, 'exit');
    const [left] = await rows<{ households: string; state: string }>('select * from referral.chain_copy');
    expect(left).toMatchObject({ state: 'building' });
    // Nobody makes the copy now, and what happens meanwhile is in both.
    for (const each of families) await each.need({ kind: 'housing', aspects: [] });
    await stack.idle();
    const pages = await work(build);
    expect(pages[0]?.households).toBeGreaterThanOrEqual(3);
    expect(pages.at(-1)).toMatchObject({ state: 'built', households: 6 });
    expect(await work((copies) => copies.exchange(false))).toMatchObject({
      onlyInChain: 0,
      onlyInCopy: 0,
      differing: 0,
    });
  });

  it('[S0-25] has what the chain lost and is right where it was changed; a link that no event makes goes only where that is accepted', async () => {
    const [lost, changed, invented] = families.map(({ householdId }) => householdId);
    await ask(`alter table chain_link disable trigger append_only;
      delete from chain_link where household_id = '${lost ?? ''}' and household_no = 2;
      update chain_link set link_on = '2020-01-01' where household_id = '${changed ?? ''}' and household_no = 1;
      insert into chain_link select household_id, 99, event_id, type, source, link_on, refs, hash
        from chain_link where household_id = '${invented ?? ''}' and household_no = 1;
      alter table chain_link enable trigger append_only`);
    await work(async (copies) => {
      expect((await build(copies)).at(-1)).toMatchObject({
        added: 1,
        changed: 1,
        withoutEvent: 1,
        renewed: 0,
      });
      expect(await hindrance(copies.exchange(false))).toBe('differs');
      expect(await linksIn('chain_link_next')).toBe(await linksIn('chain_link'));
      await copies.exchange(true);
    });
    const [wrong] = await rows<{ n: number }>(
      `select count(*)::int as n from referral.chain_link where household_no = 99 or link_on = '2020-01-01'`,
    );
    expect(wrong).toEqual({ n: 0 });
  });

  it('[S0-25] counts a link that this version states with other refs as made anew, not as changed', async () => {
    const definition = LINK_DEFINITIONS['intake.household-registered.v1'] as {
      refs: (data: object) => object;
    };
    const { refs } = definition;
    definition.refs = (data) => ({ ...refs(data), level: 'of-an-earlier-version' });
    try {
      await register();
    } finally {
      definition.refs = refs;
    }
    await work(async (copies) => {
      const [last] = (await build(copies)).slice(-1);
      expect([last?.renewed, last?.changed]).toEqual([1, 0]);
      expect(await copies.exchange(false)).toMatchObject({ differing: 1, onlyInChain: 0 });
    });
  });

  it('[S0-25] takes no place of a chain whose table an upgrade has altered, and every link is written meanwhile', async () => {
    await work(build);
    await ask('set role referral_owner; alter table chain_link add column later text');
    const [family] = families;
    await family?.need({ kind: 'housing', aspects: [] });
    await stack.idle();
    const links = families.length * 3 + 2;
    expect([await linksIn('chain_link'), await linksIn('chain_link_next')]).toEqual([links, links]);
    expect(await hindrance(work((copies) => copies.exchange(false)))).toBe('chain-altered');
    expect(await work((copies) => copies.drop())).toMatchObject({ state: 'given-up' });
  });

  it('[S0-25] is made by one process at a time, and can be given up', async () => {
    expect(await hindrance(work((copies) => copies.compare()))).toBe('not-built');
    await work(async (one) => {
      const pages = one.build();
      await pages.next();
      await pages.next();
      await work(async (other) => {
        const [first] = await allOf(other.build());
        expect(first).toMatchObject({ households: 1 });
      });
      expect(await hindrance(pages.next())).toBe('another-at-work');
      expect(await one.drop()).toMatchObject({ state: 'given-up' });
    });
    const [left] = await rows<{ copy: string | null }>(
      `select to_regclass('referral.chain_link_next') as copy`,
    );
    expect(left).toEqual({ copy: null });
    await families[0]?.need({ kind: 'housing', aspects: [] });
    await stack.idle();
    expect((await chainOf(families[0] as FedFamily)).length).toBeGreaterThan(3);
  });
});
