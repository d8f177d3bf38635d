import { applyDecorators, Body, Controller, Get, Header, Post, Query, Res, type Type } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { OFFICIAL_ROLES, type Role } from '@aid-chain/vocabulary';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../actor/actor.js';
import { Roles } from '../actor/roles.decorator.js';
import type { HttpAnswer } from '../commands/answer.js';
import type { CommandContext } from '../commands/command-context.js';
import { Command } from '../http/command.decorator.js';
import { CurrentActor } from '../http/current-actor.js';
import { IdParam } from '../http/id-param.decorator.js';
import type { Language } from '../http/language.rules.js';
import { ReaderLanguage } from '../http/reader-language.decorator.js';
import { Refusals } from '../openapi/refusals.decorator.js';
import { PrintPages } from './print-pages.js';
import { PrintsQuery, ReprintDto } from './print.dto.js';
import { PrintPage, ReprintedView } from './print.view.js';
import { Printing } from './printing.service.js';
import { StoredPrints } from './stored-prints.js';

const ListOfPrints = () =>
  applyDecorators(
    Get('prints'),
    Roles(...OFFICIAL_ROLES, 'auditor'),
    ApiOperation({
      summary: '某户的打印件及各份，最近的在前 · Prints of a household with their copies, the newest first',
    }),
    ApiResponse({ status: 200, type: PrintPage }),
    Refusals('NOT_FOUND', 'CLOSE_RELATIVE'),
  );

const Reprint = (printers: readonly Role[]) =>
  applyDecorators(
    Post('prints/:id/copies'),
    Roles(...printers),
    ApiOperation({
      summary:
        '重印：内容与首次相同，列明其后的变化 · Print once more: the same content, and what has changed since',
    }),
    ApiResponse({ status: 201, type: ReprintedView }),
    Refusals(
      'NOT_FOUND',
      'CLOSE_RELATIVE',
      'PRINT_PRESENCE_MISSING',
      'UNMASK_NOT_ALLOWED',
      'REFERRAL_UNKNOWN',
    ),
  );

const PageOfCopy = (printers: readonly Role[]) =>
  applyDecorators(
    Get('print-copies/:id'),
    Roles(...printers),
    Header('content-type', 'text/html; charset=utf-8'),
    ApiOperation({
      summary: '一份打印件的页面（A4），打印人当日可取 · The page of a copy, for who printed it on that day',
    }),
    ApiResponse({ status: 200, content: { 'text/html': { schema: { type: 'string' } } } }),
    Refusals('NOT_FOUND', 'CLOSE_RELATIVE', 'PRINT_PAGE_OVER'),
  );

/** The prints of a household, of whatever form. */
@ApiTags('prints')
@Controller()
export class PrintListController {
  constructor(private readonly stored: StoredPrints) {}

  @ListOfPrints()
  list(@CurrentActor() actor: Actor, @Query() query: PrintsQuery): Promise<PrintPage> {
    return this.stored.list(actor, query);
  }
}

/**
 * The copies of prints once they are numbered, of whatever form; a service that prints lists it among its controllers.
 * @param printers who prints at the service
 */
function copiesController(printers: readonly Role[]): Type<object> {
  @ApiTags('prints')
  @Controller()
  class Prints {
    constructor(
      private readonly printing: Printing,
      private readonly pages: PrintPages,
    ) {}

    @Reprint(printers)
    again(
      @Command() ctx: CommandContext,
      @IdParam() id: string,
      @Body() body: ReprintDto,
    ): Promise<HttpAnswer> {
      return this.printing.again(ctx, id, body);
    }

    @PageOfCopy(printers)
    async page(
      @CurrentActor() actor: Actor,
      @IdParam() id: string,
      @ReaderLanguage() language: Language,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<string> {
      const { html, contentSecurityPolicy } = await this.pages.read(actor, id, language);
      void reply.header('content-security-policy', contentSecurityPolicy);
      return html;
    }
  }
  return Prints;
}

/** Of a service that prints for officials, and for departments their shares. */
export const PrintCopiesController = copiesController([...OFFICIAL_ROLES, 'department']);

/** Of a service that prints for officials alone. */
export const OfficialPrintCopiesController = copiesController(OFFICIAL_ROLES);
