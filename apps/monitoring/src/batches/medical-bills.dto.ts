import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';

const MOST_ROWS = 10_000;

/** Rows are checked one by one: a bad row is given back with its code, the others are kept. */
export class MedicalBillsDto {
  @ApiProperty({
    description: '自付医疗费用行，每批 1–10000 行；selfPaidFen 以分为单位',
    type: 'array',
    items: {
      type: 'object',
      required: ['rowRef', 'idNumber', 'selfPaidFen', 'settledOn'],
      additionalProperties: false,
      properties: {
        rowRef: { type: 'string', pattern: '^[A-Za-z0-9._-]{1,64}$', example: 'YB-2026-0001' },
        idNumber: {
          type: 'string',
          maxLength: 60,
          description:
            '公民身份号码，可带空格，15 位自动升为 18 位 · blanks and the 15 digits of old cards are taken',
        },
        selfPaidFen: { type: 'integer', minimum: 0, example: 3_500_000 },
        settledOn: { type: 'string', format: 'date', example: '2026-02-03' },
        issuer: {
          type: 'string',
          minLength: 1,
          maxLength: 64,
          description:
            '开票机构，只用于辨认同一笔费用，加密保存，仅向判断疑似重复的人员显示 · only to know the same bill again; kept sealed',
        },
        billNo: {
          type: 'string',
          minLength: 1,
          maxLength: 64,
          description: '票据号，同上 · bill number, likewise',
        },
      },
    },
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ROWS)
  rows: unknown[];
}
