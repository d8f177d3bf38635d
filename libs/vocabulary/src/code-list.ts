/** A name or sentence in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** One list of codes, each with its name in both languages; written as a plain literal with `satisfies CodeList`. */
export interface CodeList {
  /** What the list is called in schemas and documents. */
  readonly name: string;
  /** The Chinese term of the glossary (adr/0001) that the codes belong to. */
  readonly term: string;
  /** An open list may gain codes in a published contract: a consumer shows one that it does not know by its code. */
  readonly open: boolean;
  readonly codes: Readonly<Record<string, Bilingual>>;
}

export type CodeOf<L extends CodeList> = keyof L['codes'] & string;

/** The codes of a list in the order in which they are declared. */
export function codesOf<L extends CodeList>(list: L): readonly CodeOf<L>[] {
  return Object.keys(list.codes);
}

/** Whether a text is a code of the list. */
export function isCodeOf<L extends CodeList>(list: L, code: unknown): code is CodeOf<L> {
  return typeof code === 'string' && Object.hasOwn(list.codes, code);
}

/** The code itself where the list has it; for one that this version does not know yet, the code that stands for it. */
export function knownCode<L extends CodeList>(list: L, code: string, otherwise: CodeOf<L>): CodeOf<L> {
  return isCodeOf(list, code) ? code : otherwise;
}

/** The name of a code; one that this version does not know yet is shown by the code itself. */
export function nameOf(list: Pick<CodeList, 'codes'>, code: string): Bilingual {
  return Object.hasOwn(list.codes, code) ? (list.codes[code] ?? asCode(code)) : asCode(code);
}

function asCode(code: string): Bilingual {
  return { zh: code, en: code };
}

/** Several names as one list: 医疗、教育 / medical, education. */
export function listed(names: readonly Bilingual[]): Bilingual {
  return { zh: names.map((n) => n.zh).join('、'), en: names.map((n) => n.en).join(', ') };
}

/** Every code of some of a list with its names, for a page or a sentence: `wage 工资 (wage), …`. */
export function named(list: CodeList, codes: readonly string[] = codesOf(list)): string {
  return codes
    .map((code) => {
      const { zh, en } = nameOf(list, code);
      return en === code ? `${code} ${zh}` : `${code} ${zh} (${en})`;
    })
    .join(', ');
}
