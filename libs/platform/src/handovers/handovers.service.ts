import { Inject, Injectable } from '@nestjs/common';
import { type IsoDate, RefusalError } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import type { Actor } from '../actor/actor.js';
import { BusinessClock } from '../clock/business-clock.js';
import type { HttpAnswer } from '../commands/answer.js';
import type { CommandContext } from '../commands/command-context.js';
import { Commands } from '../commands/commands.js';
import { dueItemView } from '../due-items/due-item.view.js';
import { decodeCursor, page } from '../paging/page.js';
import type { PageQuery } from '../paging/page-query.js';
import { Reads } from '../reads/reads.js';
import type { ServiceDefinition } from '../service/service-definition.js';
import { SERVICE_DEFINITION } from '../service/tokens.js';
import { confirmHandover, handoverById, handoversOf, takerOf, type Handover } from './handover.store.js';
import { handoverView, type HandoverItemsPage, type HandoverList } from './handover.view.js';
import { OpenWorkReader, type OpenWork } from './open-work.js';

/** Handing over open work: both read the list of each service and confirm it; then it is the taker's, everywhere at once. */
@Injectable()
export class Handovers {
  constructor(
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
    private readonly reads: Reads,
    private readonly commands: Commands,
    private readonly clock: BusinessClock,
    private readonly openWork: OpenWorkReader,
  ) {}

  /** The handovers of the person who asks, the latest first. @throws RefusalError CURSOR_INVALID */
  list(actor: Actor, { limit, cursor }: PageQuery): Promise<HandoverList> {
    const after = decodeCursor(cursor, ['date', 'id']);
    const entry = {
      action: 'handover.listed',
      objectType: 'handover',
      ids: (found: HandoverList) => found.items.map(({ id }) => id),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      const rows = await handoversOf(connection, actor.id, { limit: limit + 1, after });
      const { items, ...more } = page(rows, limit, ({ from, id }) => [from, id]);
      return { items: items.map(handoverView), ...more };
    });
  }

  /** @throws RefusalError NOT_FOUND for a handover of others, HANDOVER_OVER, HANDOVER_LIST_TOO_LONG, CURSOR_INVALID */
  async items(actor: Actor, id: string, { limit, cursor }: PageQuery): Promise<HandoverItemsPage> {
    const after = decodeCursor(cursor, ['date', 'id', 'text'])?.join(' ');
    const entry = {
      action: 'handover.read',
      objectType: 'handover',
      of: id,
      ids: (found: HandoverItemsPage) => [id, ...found.items.map(({ objectId }) => objectId)],
      tokens: [`handover=${id}`],
    };
    await this.openWork.bringUpToDate();
    return this.reads.audited(actor, entry, async (connection) => {
      const today = this.clock.today();
      const handover = await liveHandover(connection, actor, id, today);
      const { digest, items, leftOut } = await this.work(connection, handover);
      const placeOf = (row: (typeof items)[number]) => [row.due_on, row.ref_id, row.part];
      const rest = after === undefined ? items : items.filter((row) => placeOf(row).join(' ') > after);
      const { items: shown, ...more } = page(rest, limit, placeOf);
      const views = shown.map((row) => dueItemView(row, this.definition.dueItems, { actor, today }));
      return { digest, count: items.length, leftOut, items: views, ...more };
    });
  }

  /** @throws RefusalError NOT_FOUND, HANDOVER_OVER, HANDOVER_LIST_CHANGED, HANDOVER_LIST_TOO_LONG */
  async confirm(ctx: CommandContext, id: string, digest: string): Promise<HttpAnswer> {
    await this.openWork.bringUpToDate();
    return this.commands.run(ctx, async (tx) => {
      const handover = await liveHandover(tx, tx.actor, id, tx.today);
      const work = await this.work(tx, handover);
      if (work.digest !== digest) throw new RefusalError({ code: 'HANDOVER_LIST_CHANGED', params: {} });
      await confirmHandover(tx, { id, by: tx.actor.id, digest, items: work.items.length });
      const confirmed = (await handoverById(tx, id))?.confirmed === true;
      const ids = [id, ...new Set(work.items.map(({ ref_id }) => ref_id))];
      return {
        status: 201,
        body: { id, state: confirmed ? 'confirmed' : 'proposed' },
        audit: { action: 'handover.confirmed', objectType: 'handover', objectId: id, ids },
      };
    });
  }

  private async work(connection: Sql, handover: Handover): Promise<OpenWork> {
    const taker = await takerOf(connection, handover);
    if (taker === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
    return this.openWork.find(connection, handover, taker);
  }
}

/** What was withdrawn or is over hands nothing over: its list is not read any more either. */
async function liveHandover(connection: Sql, actor: Actor, id: string, today: IsoDate): Promise<Handover> {
  const found = await handoverById(connection, id);
  if (found === undefined || ![found.giver, found.taker].includes(actor.id))
    throw new RefusalError({ code: 'NOT_FOUND', params: {} });
  if (found.withdrawn || (found.to !== null && found.to < today))
    throw new RefusalError({ code: 'HANDOVER_OVER', params: {} });
  return found;
}
