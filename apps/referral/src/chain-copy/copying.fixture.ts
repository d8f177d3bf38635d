import { ChainCopying } from './chain-copy.js';
import { OwnerClient } from './owner-client.js';

const NAME = 'spec';

/** Does something with copies of the chain on connections of its own, one household at a time. */
export async function copying<R>(url: string, work: (copies: ChainCopying) => Promise<R>): Promise<R> {
  const [owner, ahead] = [await OwnerClient.connect(url, NAME), await OwnerClient.connect(url, NAME)];
  try {
    return await work(new ChainCopying(owner, ahead, () => Promise.resolve(), 1));
  } finally {
    await owner.close();
    await ahead.close();
  }
}
