import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Outbox } from '../outbox/outbox.js';
import { RelayWake } from '../outbox/relay-wake.js';
import { inTransaction } from '../transactions/in-transaction.js';
import { WorkTx } from '../transactions/work-tx.js';
import type { Tx, TxContext } from '../transactions/tx.js';

/** Runs work in a transaction whose events are appended by its last statement. */
@Injectable()
export class Transactions {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(RelayWake) private readonly relay: RelayWake,
  ) {}

  /**
   * `work` in a transaction, whose COMMIT travels with one append of all that it emitted; then the relay is woken.
   * @returns what `work` returned
   * @throws what `work` threw, or the database; nothing is kept and nothing is published then
   */
  async run<R>(context: TxContext, work: (tx: Tx) => Promise<R>): Promise<R> {
    let emitted = false;
    const result = await inTransaction(this.dataSource, async (connection) => {
      const tx = new WorkTx(connection, context);
      const answer = await work(tx);
      emitted = this.outbox.append(tx, tx.takeEmitted());
      return answer;
    });
    if (emitted) this.relay.wake();
    return result;
  }
}
