import { TokenKind, Tokenizer } from 'liquidjs';
import type { Bilingual } from '@aid-chain/vocabulary';
import type { PrintFormDefinition } from '../forms/print-form-definition.js';
import { compile, ENGINE } from './engine.js';
import { refusedMarks, unclosedElement } from './markup.js';

/**
 * Whether a template of a form may be used: tried with the form's samples, so that a misspelt field, a mark that is not
 * closed or a part that is left out is found when a place is checked and not at the window.
 * @returns what is wrong with it; nothing of one that may be used
 */
export function checkTemplate(form: PrintFormDefinition, text: string): readonly Bilingual[] {
  const marks = piecesOf(text).flatMap(refusedMarks);
  if (marks.length > 0)
    return [...new Set(marks)].map((mark) => ({
      zh: `不允许的标记 ${mark}（只用文字、列表和表格的标记，class 限于已有的样式，标记中不得有 {{ }}）`,
      en: `mark ${mark} is not allowed (marks of text, lists and tables, with classes that exist, and no {{ }} inside a mark)`,
    }));
  try {
    return [...leftOut(form, text), ...form.samples.flatMap((sample) => unclosed(text, sample))];
  } catch (error) {
    return [unreadable(error instanceof Error ? error.message : String(error))];
  }
}

/** What the library says is English and may hold the text of the file: its line, and the name that nobody knows. */
function unreadable(message: string): Bilingual {
  const [line = '1'] = /(?<=line:)\d+/.exec(message) ?? [];
  const [name] = /(?<=undefined (?:variable|filter): )[\w.|-]+/.exec(message) ?? [];
  return {
    zh: `模板无法读取：第 ${line} 行${name === undefined ? '的 {{ }} 或 {% %} 写法有误' : `没有“${name}”`}`,
    en: `the template cannot be read: line ${line}, ${name === undefined ? 'check its {{ }} and {% %}' : `there is no ${name}`}`,
  };
}

/** The markup between what a template puts out and decides; one that is no template is one piece. */
function piecesOf(text: string): readonly string[] {
  try {
    const tokens = new Tokenizer(text).readTopLevelTokens();
    return tokens.filter(({ kind }) => kind === TokenKind.HTML).map((token) => token.getText());
  } catch {
    return [text];
  }
}

function leftOut({ required, parts }: PrintFormDefinition, text: string): readonly Bilingual[] {
  const shown = ENGINE.globalVariablesSync(compile(text));
  return required
    .filter((part) => !shown.includes(part))
    .map((part) => ({
      zh: `没有用到“${parts[part]?.zh ?? part}”（${part}）`,
      en: `it leaves out ${parts[part]?.en ?? part} (${part})`,
    }));
}

function unclosed(text: string, sample: object): readonly Bilingual[] {
  const element = unclosedElement(String(ENGINE.renderSync(compile(text), sample)));
  if (element === undefined) return [];
  return [
    { zh: `标记 <${element}> 没有正确闭合`, en: `the mark <${element}> is not closed where it should be` },
  ];
}
