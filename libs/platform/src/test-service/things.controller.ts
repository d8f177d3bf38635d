import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { sql } from '@aid-chain/messaging';
import { DueWorkRegistry } from '../due-work/due-work.registry.js';
import { BodyLimit } from '../http/body-limit.decorator.js';
import { Command } from '../http/command.decorator.js';
import { CurrentActor } from '../http/current-actor.js';
import { IdParam } from '../http/id-param.decorator.js';
import { purposeEntry } from '../audit/purpose.js';
import { Unmask, type Unmasking } from '../masking/unmask.decorator.js';
import { Roles } from '../actor/roles.decorator.js';
import type { Actor } from '../actor/actor.js';
import type { HttpAnswer } from '../commands/answer.js';
import type { CommandContext } from '../commands/command-context.js';
import { Commands } from '../commands/commands.js';
import { maskName } from '../masking/masks.js';
import { decodeCursor, page, type Page } from '../paging/page.js';
import { PageQuery } from '../paging/page-query.js';
import { Reads } from '../reads/reads.js';
import { Sealer } from '../sealing/sealer.js';
import { BatchBody, ThingBody, ThingsQuery } from './thing.dto.js';
import { ThingsService } from './things.service.js';

interface ThingRow {
  readonly id: string;
  readonly amount_fen: number;
  readonly filed_on: string;
  readonly name: { kid: string; iv: string; ct: string };
}

@Controller('things')
export class ThingsController {
  constructor(
    private readonly commands: Commands,
    private readonly things: ThingsService,
    private readonly reads: Reads,
    private readonly sealer: Sealer,
  ) {}

  @Post()
  @Roles('clerk')
  file(@Body() body: ThingBody, @Command() ctx: CommandContext): Promise<HttpAnswer> {
    return this.commands.run(ctx, (tx) => this.things.file(body, tx));
  }

  @Get()
  @Roles('clerk', 'auditor')
  async list(@Query() query: ThingsQuery, @CurrentActor() actor: Actor): Promise<Page<{ id: string }>> {
    const [after] = decodeCursor(query.cursor) ?? [null];
    const entry = {
      action: 'things.listed',
      objectType: 'thing',
      ids: ({ items }: Page<{ id: string }>) => items.map(({ id }) => id),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      const rows = await sql`
        select id from thing where ${after}::text is null or id::text > ${after}
         order by id limit ${query.limit + 1}`.on<{ id: string }>(connection);
      return page(rows, query.limit, (row) => [row.id]);
    });
  }

  @Get('of/others')
  @Roles('clerk', 'auditor')
  others(@Query() query: PageQuery): Page<{ id: string }> {
    const [after] = decodeCursor(query.cursor) ?? [''];
    return page([{ id: String(after) }], query.limit, ({ id }) => [id]);
  }

  @Get(':id')
  @Roles('clerk', 'auditor', 'department')
  async show(
    @IdParam() id: string,
    @CurrentActor() actor: Actor,
    @Unmask() unmask?: Unmasking,
  ): Promise<object> {
    const entry = { action: 'thing.shown', objectType: 'thing', objectId: id };
    if (actor.role === 'department') return this.reads.deny(actor, entry);
    const asked = { ...entry, ids: [id], ...purposeEntry(unmask) };
    const [row] = await this.reads.audited(actor, asked, (connection) =>
      sql`select id, amount_fen, filed_on, name from thing where id = ${id}`.on<ThingRow>(connection),
    );
    if (row === undefined) return this.reads.deny(actor, entry);
    const name = this.sealer.open('name', row.id, row.name);
    return {
      id: row.id,
      amountFen: row.amount_fen,
      on: row.filed_on,
      name: unmask === undefined ? maskName(name) : name,
    };
  }

  @Post('batches')
  @Roles('clerk')
  @BodyLimit(1024 * 1024)
  batch(@Body() body: BatchBody, @Command() ctx: CommandContext): Promise<HttpAnswer> {
    return this.commands.run(ctx, () =>
      Promise.resolve({
        status: 201,
        body: { rows: body.rows.length },
        audit: { action: 'batch', objectType: 'batch', objectId: 'b' },
      }),
    );
  }

  @Get('nobody/at-all')
  nobody(): object {
    return {};
  }

  @Get('busy/now')
  @Roles('clerk')
  busy(): Promise<object[]> {
    return this.reads.query("do $$ begin raise exception 'locked' using errcode = '55P03'; end $$");
  }
}

/** Counts the instants at which due work ran. */
export class DueDays {
  readonly instants: string[] = [];

  constructor(registry: DueWorkRegistry) {
    registry.registerDueWork({
      name: 'count-days',
      run: (now) => {
        this.instants.push(now);
        return Promise.resolve();
      },
    });
  }
}
