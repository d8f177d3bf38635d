import type { Answer } from '../commands/answer.js';
import { Injectable } from '@nestjs/common';
import { sql } from '@aid-chain/messaging';
import { newId, refuse, type Result } from '@aid-chain/kernel';
import type { CommandTx } from '../commands/command-tx.js';
import { orRefuse } from '../commands/or-refuse.js';
import { Sealer } from '../sealing/sealer.js';
import type { ThingBody } from './thing.dto.js';

/** An amount that the rule refuses, after the row was written. */
export const REFUSED_FEN = 55;
/** An amount at which the program fails, with a person's data in the error. */
export const FAILING_FEN = 66;
/** An amount that waits until the test opens the gate. */
export const WAITING_FEN = 77;

/** Lets a test hold a command inside its transaction. */
export class Gate {
  private release: () => void = () => undefined;
  private reached: () => void = () => undefined;
  readonly entered = new Promise<void>((resolve) => (this.reached = resolve));
  private readonly opened = new Promise<void>((resolve) => (this.release = resolve));

  async pass(): Promise<void> {
    this.reached();
    await this.opened;
  }

  open(): void {
    this.release();
  }
}

@Injectable()
export class ThingsService {
  gate = new Gate();
  /** Whether the cause for which `REFUSED_FEN` is refused is there. */
  refusing = true;

  constructor(private readonly sealer: Sealer) {}

  async file(body: ThingBody, tx: CommandTx): Promise<Answer> {
    const id = newId();
    const name = this.sealer.seal('name', id, body.name);
    await sql`
      insert into thing (id, amount_fen, name, filed_on)
      values (${id}, ${body.amountFen}, ${JSON.stringify(name)}::jsonb, ${body.on}::date)`.on(tx);
    tx.audit({ action: 'thing.weighed', objectType: 'thing', objectId: id });
    if (body.amountFen === WAITING_FEN) await this.gate.pass();
    if (body.amountFen === FAILING_FEN) {
      throw Object.assign(new Error(`no row for 李建国 99000019860101123X, 13800138000`), {
        parameters: ['李建国', '99000019860101123X'],
      });
    }
    orRefuse(verdict(body.amountFen, this.refusing));
    return { status: 201, body: { id }, audit: { action: 'thing.filed', objectType: 'thing', objectId: id } };
  }
}

function verdict(amountFen: number, refusing: boolean): Result<true> {
  return refusing && amountFen === REFUSED_FEN ? refuse('CONCURRENT_CHANGE') : { ok: true, value: true };
}
