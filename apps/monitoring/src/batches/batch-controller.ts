import { Body, Controller, Post, type Type } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import {
  BodyLimit,
  Command,
  MAX_BODY_LIMIT,
  Refusals,
  Roles,
  type CommandContext,
  type HttpAnswer,
} from '@aid-chain/platform';
import type { DataKind } from '../data-kinds/data-kind.js';
import { BatchesService } from './batches.service.js';
import { ReceivedBatchView } from './received-batch.view.js';

const MAX_ROWS = 10_000;

/** The endpoint of a kind, with body and API page derived from its definition: `POST /v1/batches/<code>`. */
export function batchController(kind: DataKind): Type<object> {
  const { code, summary } = kind;

  /** Rows are checked one by one: a bad row is given back with its code, the others are kept. */
  class RowsDto {
    @ApiProperty({
      description: `每批 1–${String(MAX_ROWS)} 行，逐行检查 · 1 to ${String(MAX_ROWS)} rows, each checked by itself`,
      type: 'array',
      minItems: 1,
      maxItems: MAX_ROWS,
      items: rowSchema(kind),
    })
    @IsArray()
    @ArrayMinSize(1)
    @ArrayMaxSize(MAX_ROWS)
    rows: unknown[];
  }
  named(`${pascalCase(code)}Dto`, RowsDto);

  @ApiTags('batches')
  @Controller('batches')
  class BatchController {
    constructor(private readonly batches: BatchesService) {}

    @Post(code)
    @Roles('department')
    @BodyLimit(MAX_BODY_LIMIT)
    @ApiOperation({ summary })
    @ApiResponse({ status: 201, type: ReceivedBatchView })
    @Refusals('DEPARTMENT_NOT_THE_SENDER')
    receive(@Command() context: CommandContext, @Body() body: RowsDto): Promise<HttpAnswer> {
      return this.batches.receive(kind, context, body.rows);
    }
  }
  return named(`${pascalCase(code)}Controller`, BatchController);
}

/** JSON Schema of one row. */
function rowSchema({ fields, example }: DataKind) {
  const entries = Object.entries(fields);
  return {
    type: 'object',
    additionalProperties: false,
    required: entries.flatMap(([name, field]) => (field.optional ? [] : [name])),
    properties: Object.fromEntries(entries.map(([name, { schema }]) => [name, { ...schema }])),
    example,
  } as const;
}

/** A class is known by its name on the API page and among the providers. */
function named<C extends Type<object>>(name: string, type: C): C {
  Object.defineProperty(type, 'name', { value: name });
  return type;
}

function pascalCase(code: string): string {
  return code.replace(/(?:^|-)([a-z])/g, (_, initial: string) => initial.toUpperCase());
}
