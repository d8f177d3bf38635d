import { TopicSender, type DueRow, type SenderDeps } from './topic-sender.js';

const row = (id: number, stream: string): DueRow => ({
  topic: 'intake.v1',
  id: String(id),
  stream,
  bytes: Buffer.from('{}'),
});

/** A sending that ends when the test lets it. */
interface Open {
  readonly ids: readonly string[];
  end(isSent: boolean): void;
  fail(error: Error): void;
}

/** Remembers what is sent, marked and claimed; batches are given out in their order. */
class Recorder implements SenderDeps {
  readonly open: Open[] = [];
  readonly marked: string[] = [];
  readonly unmarked: number[] = [];
  markFails = false;

  constructor(private readonly behind: DueRow[][]) {}

  send(due: readonly DueRow[]): Promise<boolean> {
    return new Promise((end, fail) => this.open.push({ ids: idsOf(due), end, fail }));
  }

  mark(due: readonly DueRow[]): Promise<unknown> {
    if (this.markFails) return Promise.reject(new Error('no lock'));
    this.marked.push(...idsOf(due));
    return Promise.resolve();
  }

  claimBehind(_last: readonly DueRow[], unmarked: number): Promise<DueRow[]> {
    this.unmarked.push(unmarked);
    return Promise.resolve(this.behind.shift() ?? []);
  }

  get sent(): string[] {
    return this.open.flatMap(({ ids }) => ids);
  }
}

const idsOf = (due: readonly DueRow[]): string[] => due.map(({ id }) => id);
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the batches of a topic', () => {
  it('go side by side, two at a time, where they have no stream in common', async () => {
    const deps = new Recorder([[row(2, 'b')], [row(3, 'c')]]);
    const all = new TopicSender('intake.v1', deps).sendAll([row(1, 'a')]);
    await turn();
    expect(deps.sent).toEqual(['1', '2']);
    deps.open[1]?.end(true);
    await turn();
    expect(deps.sent).toEqual(['1', '2', '3']);
    expect(deps.marked).toEqual(['2']);
    deps.open[2]?.end(true);
    deps.open[0]?.end(true);
    expect(await all).toBe(true);
    expect(deps.marked).toEqual(['2', '3', '1']);
  });

  it('wait for each other where one has a stream of the other, so that each stream keeps its order', async () => {
    const deps = new Recorder([[row(2, 'b'), row(3, 'a')]]);
    const all = new TopicSender('intake.v1', deps).sendAll([row(1, 'a')]);
    await turn();
    expect(deps.sent).toEqual(['1']);
    deps.open[0]?.end(true);
    await turn();
    expect(deps.sent).toEqual(['1', '2', '3']);
    deps.open[1]?.end(true);
    expect(await all).toBe(true);
  });

  it('are claimed behind all that is not marked yet', async () => {
    const deps = new Recorder([[row(3, 'c')], [row(4, 'd')], []]);
    const all = new TopicSender('intake.v1', deps).sendAll([row(1, 'a'), row(2, 'b')]);
    await turn();
    deps.open[0]?.end(true);
    await turn();
    deps.open[1]?.end(true);
    deps.open[2]?.end(true);
    await all;
    // Behind the first two; behind these and the third; behind the third and the fourth.
    expect(deps.unmarked).toEqual([2, 3, 2]);
  });

  it('end with one that the transport did not take: what is under way beside it is marked, nothing behind it is sent', async () => {
    const deps = new Recorder([[row(2, 'b')], [row(3, 'c')]]);
    const all = new TopicSender('intake.v1', deps).sendAll([row(1, 'a')]);
    await turn();
    deps.open[0]?.end(false);
    await turn();
    deps.open[1]?.end(true);
    expect(await all).toBe(false);
    expect([deps.sent, deps.marked]).toEqual([['1', '2'], ['2']]);
  });

  it('end with a lost lock only when all that was under way has ended', async () => {
    const deps = new Recorder([[row(2, 'b')]]);
    let ended = false;
    const all = new TopicSender('intake.v1', deps).sendAll([row(1, 'a')]).finally(() => (ended = true));
    const failed = expect(all).rejects.toThrow('lost');
    await turn();
    deps.open[0]?.fail(new Error('lost'));
    await turn();
    expect(ended).toBe(false);
    deps.open[1]?.end(true);
    await failed;
  });

  it('fail with a mark that failed', async () => {
    const deps = new Recorder([]);
    deps.markFails = true;
    const all = new TopicSender('intake.v1', deps).sendAll([row(1, 'a')]);
    await turn();
    deps.open[0]?.end(true);
    await expect(all).rejects.toThrow('no lock');
  });

  it('of a department go one by one: their delivery numbers are given in the order of sending', async () => {
    const deps = new Recorder([[row(2, 'b')]]);
    const all = new TopicSender('referral.health.v1', deps).sendAll([row(1, 'a')]);
    await turn();
    expect(deps.sent).toEqual(['1']);
    deps.open[0]?.end(true);
    await turn();
    expect([deps.sent, deps.marked]).toEqual([['1', '2'], ['1']]);
    deps.open[1]?.end(true);
    await all;
  });
});
