import { NameView, Region, ShownDay, ShownPart, ShownText, ShownWhole } from '@aid-chain/platform';
import {
  DEPARTMENT_INDICATORS,
  departmentIndicatorCodes,
  nameOf,
  type Bilingual,
} from '@aid-chain/vocabulary';
import { QuarterField } from '../body/fields.js';
import type { BulletinLine } from './bulletin.rules.js';

/** Of which quarter, and of which place. */
export class BulletinQuery {
  @QuarterField({
    optional: true,
    description: '季度，默认上一季度 · quarter, unless given the last one',
    example: '2026Q1',
  })
  quarter?: string;

  @Region({
    optional: true,
    description:
      '地区及其以下；部门只能查到镇 · a region and all below it; a department asks for no less than a township',
  })
  regionCode?: string;
}

/** One indicator of a department. */
export class IndicatorView {
  @ShownText({ description: '指标代码 · indicator' })
  indicator: string;

  @ShownPart(() => NameView, { description: '指标名称 · name of the indicator' })
  indicatorName: NameView;

  @ShownWhole({ description: '数量 · how many' })
  count: number;
}

/** The line of one department. */
export class BulletinLineView {
  @ShownText({ description: '部门代码 · code of the department' })
  department: string;

  @ShownPart(() => NameView, { description: '当地的部门名称 · what the place calls it' })
  departmentName: NameView;

  @ShownPart(() => IndicatorView, { list: true, description: '各项指标 · its indicators' })
  indicators: IndicatorView[];

  @ShownWhole({
    optional: true,
    description: '按期率，万分之一；尚无到期事项的没有 · share in time, in basis points',
  })
  punctualBp?: number;

  @ShownPart(() => NameView, { description: '通报文字 · the line as it is printed' })
  text: NameView;
}

/** The bulletin of a quarter. */
export class BulletinView {
  @ShownText({ description: '季度 · quarter' })
  quarter: string;

  @ShownDay({
    description: '统计日期；其后的补报会改变数字 · counted on this day: what comes later changes it',
  })
  asOf: string;

  @ShownPart(() => BulletinLineView, {
    list: true,
    description: '各部门，按期率高者在前 · departments, the most punctual first',
  })
  items: BulletinLineView[];
}

/** A line as it is shown. @param departmentName what the place calls its department */
export function bulletinLineView(line: BulletinLine, departmentName: Bilingual): BulletinLineView {
  const { department, counts, punctualBp, text } = line;
  return {
    ...{ department, departmentName, text },
    indicators: DEPARTMENT_INDICATORS.map((indicator) => ({
      indicator,
      indicatorName: nameOf(departmentIndicatorCodes, indicator),
      count: counts[indicator],
    })),
    ...(punctualBp === null ? {} : { punctualBp }),
  };
}
