import { asTransaction, checkNoTransaction } from './one-connection.js';

const REFUSED = 'A transaction asked the pool for a second connection';

/** Whether a connection could be taken, at the end of a few turns of the process. */
async function taken(): Promise<boolean> {
  await new Promise((resolve) => setImmediate(resolve));
  try {
    checkNoTransaction();
    return true;
  } catch {
    return false;
  }
}

describe('a transaction has one connection', () => {
  it('asks for no second one, however deep the call that asks', async () => {
    expect(await taken()).toBe(true);
    await expect(
      asTransaction(async () => {
        await Promise.resolve();
        checkNoTransaction();
      }),
    ).rejects.toThrow(REFUSED);
    expect(await taken()).toBe(true);
  });

  it('other work of the process goes on meanwhile', async () => {
    const beside = taken();
    expect(await asTransaction(async () => [await beside, await taken()])).toEqual([true, false]);
  });

  it('what it started and did not wait for may take one once it has ended, whether it was kept or not', async () => {
    let left: Promise<boolean> | undefined;
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    const failed = asTransaction(() => {
      left = ended.then(taken);
      return Promise.reject(new Error('rolled back'));
    });
    await expect(failed).rejects.toThrow('rolled back');
    end();
    expect(await left).toBe(true);
  });
});
