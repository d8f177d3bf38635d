import { join } from 'node:path';
import { Policies } from '@aid-chain/platform';
import { printedPage, renderBody, type DecisionNoticeModel } from '@aid-chain/printing';
import { ROOT, type Sizes } from '../config.js';

const TOWNSHIP = '510683990000';
const LINES = 60;
const DAY = '2026年7月20日';
const NUMBER = 'QR-510683990-2026-000001';

/** Processor time of one notice as HTML, ms, in each round. */
export interface PapersFigure {
  readonly notices: number;
  readonly lines: number;
  readonly bytes: number;
  readonly bare: readonly number[];
  readonly product: readonly number[];
}

/**
 * Makes the page of a notice of 60 lines from the templates of the place, in turns with the same list put together by hand.
 * @throws Error where a line is lost on either way
 */
export async function measurePapers({ notices, rounds }: Sizes): Promise<PapersFigure> {
  const { zh } = (await Policies.read(join(ROOT, 'policies'))).printTemplates(TOWNSHIP, 'decision-notice');
  const model = notice();
  const product = (): string => pageOf(renderBody(zh, model));
  const bare = (): string => pageOf(byHand(model));
  for (const made of [product(), bare()])
    if (made.split('（第 ').length !== LINES + 1) throw new Error('a line of the notice is lost');
  const figures = { bare: [] as number[], product: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    figures.bare.push(cpuPer(notices, bare));
    figures.product.push(cpuPer(notices, product));
  }
  return { notices, lines: LINES, bytes: Buffer.byteLength(product()), ...figures };
}

function pageOf(body: string): string {
  return printedPage({
    ...{ form: 'decision-notice', language: 'zh', body, number: NUMBER, copy: 1, masked: false },
    ...{ printedOn: DAY, office: '示范镇 经办', code: '3F2A-90BC-11D0-7E45' },
  }).html;
}

/** A notice with as many lines as the largest worksheet has. */
function notice(): DecisionNoticeModel {
  const grounds = Array.from({ length: LINES }, (_each, index) => ({
    who: '长子',
    text: `家庭月人均收入 320.00 元，低于 800.00 元（中华人民共和国社会救助法第十八条第一款）（第 ${String(index)} 行）。`,
  }));
  return {
    ...{ applicant: '李建国', place: '示范镇一村', decided: DAY, since: [], grounds },
    granted: [{ what: '最低生活保障', who: '全户', amount: '每月 480.00 元', from: DAY, until: '' }],
    office: { name: '绵竹市民政部门', call: '0838-0000000', under: '' },
    supervision: { name: '绵竹市民政局', call: '0838-0000012' },
    rights: { government: '绵竹市人民政府', days: '60', months: '6', text: '可以申请行政复议。' },
  };
}

/** The lines as a program would write them that knows this one notice. */
function byHand({ applicant, grounds }: DecisionNoticeModel): string {
  const lines = grounds.map(({ who, text }) => `<li>${escaped(who)}：${escaped(text)}</li>`);
  return `<h1>社会救助确认通知书</h1><p>${escaped(applicant)}</p><ol>${lines.join('')}</ol>`;
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${String(sign.codePointAt(0))};`);
}

/** Processor time of one, ms. The sum keeps the work from being left out by the compiler. */
function cpuPer(times: number, work: () => string): number {
  let sum = 0;
  const before = process.cpuUsage();
  for (let pass = 0; pass < times; pass++) sum += work().length;
  const { user, system } = process.cpuUsage(before);
  if (sum === 0) throw new Error('nothing was made');
  return (user + system) / 1_000 / times;
}
