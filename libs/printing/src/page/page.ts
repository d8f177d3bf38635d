import { createHash } from 'node:crypto';
import { Liquid } from 'liquidjs';
import { nameOf, printFormCodes, type Bilingual, type PrintForm } from '@aid-chain/vocabulary';
import { escapeText } from '../template/engine.js';
import { PAGE_STYLE } from './page-style.js';

type Language = keyof Bilingual;

/** What stands on a sheet beside its body. */
export interface PrintedSheet {
  readonly form: PrintForm;
  readonly language: Language;
  /** The body as it was rendered when the print was numbered. */
  readonly body: string;
  readonly number: string;
  /** 1 is the first print, every later one a reprint. */
  readonly copy: number;
  /** Day and office of this copy, ready for reading. */
  readonly printedOn: string;
  readonly office: string;
  /** By which an office asks whether the notice is valid. */
  readonly code?: string;
  /** Shown in full or masked. */
  readonly masked: boolean;
  /** Of a reprint: when the first was printed, and what has changed since. */
  readonly again?: Again;
}

interface Again {
  readonly firstOn: string;
  readonly changed: readonly string[];
  /** What became of the decision, in words; empty while it stands as printed. */
  readonly now?: readonly string[];
}

/** A whole page with the policy under which a browser shows it: it loads, links and runs nothing. */
export interface Page {
  readonly html: string;
  readonly contentSecurityPolicy: string;
}

const NUMBER = /^[A-Z]{2}-\d{6,12}-\d{4}-\d{6,9}$/;

const WORDS = {
  zh: {
    lang: 'zh-CN',
    number: (number: string, copy: number) => `编号 ${number} · 第 ${String(copy)} 份`,
    printed: '打印日期',
    code: '核验码',
    office: '打印单位',
    masked: '姓名已隐去部分字',
    again: (copy: number, first: string) =>
      `重印件：第 ${String(copy)} 份。首次打印于 ${first}，内容与首次打印相同。`,
    changed: (what: string) => `首次打印后以下内容已有变化：${what}。需要现在的内容请另行打印。`,
    same: '首次打印后内容没有变化。',
    join: '、',
  },
  en: {
    lang: 'en',
    number: (number: string, copy: number) => `No. ${number} · copy ${String(copy)}`,
    printed: 'Printed on',
    code: 'Code',
    office: 'Printed by',
    masked: 'names are masked',
    again: (copy: number, first: string) =>
      `Reprint: copy ${String(copy)}. First printed on ${first}; the content is the same as then.`,
    changed: (what: string) =>
      `Since then this has changed: ${what}. For what holds now, have a new one printed.`,
    same: 'Nothing has changed since then.',
    join: ', ',
  },
} as const;

/** Written here and not by a place, so that what it puts in raw is what this file made. */
const SHELL = new Liquid({ outputEscape: escapeText, strictVariables: true, templates: {} });
const SHELL_TEMPLATE = SHELL.parse(`<!doctype html>
<html lang="{{ lang }}"><head><meta charset="utf-8"><title>{{ title }}</title>
<style>{{ style | raw }}</style><style>{{ margins | raw }}</style></head>
<body>{% if again %}<div class="print-again"><p>{{ again.what }}</p><p>{{ again.changed }}</p>{% for each in again.now %}<p><strong>{{ each }}</strong></p>{% endfor %}</div>{% endif %}
{{ body | raw }}
<p class="print-foot">{{ number }} · {{ printed }}{% if code %} · <span class="number">{{ code }}</span>{% endif %}</p></body></html>
`);

/**
 * The page of a copy. No address stands in it and its policy allows its two styles alone.
 * @throws Error for a number that is none: it stands in a style
 */
export function printedPage(sheet: PrintedSheet): Page {
  const words = WORDS[sheet.language];
  const number = words.number(sheet.number, sheet.copy);
  const margins = marginStyle(sheet.number, number);
  const code = sheet.code === undefined ? null : `${words.code} ${sheet.code}`;
  const masked = sheet.masked ? ` · ${words.masked}` : '';
  const html = String(
    SHELL.renderSync(SHELL_TEMPLATE, {
      ...{ lang: words.lang, style: PAGE_STYLE, margins, number, body: sheet.body },
      title: `${nameOf(printFormCodes, sheet.form)[sheet.language]} ${sheet.number}`,
      printed: `${words.printed} ${sheet.printedOn} · ${words.office} ${sheet.office}${masked}`,
      code,
      again: againWords(sheet),
    }),
  );
  const styles = [PAGE_STYLE, margins].map((style) => `'sha256-${digestOf(style)}'`).join(' ');
  return {
    html,
    contentSecurityPolicy: `default-src 'none'; style-src ${styles}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  };
}

function againWords({
  again,
  language,
  copy,
}: PrintedSheet): { what: string; changed: string; now: readonly string[] } | null {
  if (again === undefined) return null;
  const words = WORDS[language];
  const what = again.changed.join(words.join);
  return {
    what: words.again(copy, again.firstOn),
    changed: again.changed.length === 0 ? words.same : words.changed(what),
    now: again.now ?? [],
  };
}

/** Number and page on every sheet of paper, so that none of several is lost. */
function marginStyle(number: string, words: string): string {
  if (!NUMBER.test(number)) throw new Error('not the number of a print');
  const type = 'font: 8pt sans-serif';
  return `@page { @bottom-left { content: "${words}"; ${type}; } @bottom-right { content: counter(page) " / " counter(pages); ${type}; } }`;
}

function digestOf(style: string): string {
  return createHash('sha256').update(style, 'utf8').digest('base64');
}
