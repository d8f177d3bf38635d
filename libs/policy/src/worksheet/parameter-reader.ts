import { citation, governmentLevelCodes, nameOf, type Bilingual } from '@aid-chain/vocabulary';
import type { MissingParameter, ParameterRef } from './worksheet-line.js';
import { levelOf } from '../pack/region-level.js';
import type { PackEntry, RulePack } from '../pack/pack.js';
import type { ParameterGroup, ValueOf } from '../pack/parameter-spec.js';
import { readParameter, type ParameterState } from '../pack/read-parameter.js';

/** Reads parameters for one line and remembers each with its source. */
export class ParameterReader {
  readonly refs: ParameterRef[] = [];
  readonly missing: MissingParameter[] = [];
  private absent = 0;

  constructor(private readonly pack: RulePack) {}

  /** False once a value was asked for that the pack does not know: the rule then makes no line. */
  get inForce(): boolean {
    return this.absent === 0;
  }

  /** The value; undefined where the parameter is pending, inactive or absent, which then is named as missing. */
  value<G extends ParameterGroup, K extends keyof G & string>(group: G, key: K): ValueOf<G[K]> | undefined {
    if (this.pack.parameters[key] === undefined) this.absent += 1;
    return this.companion(group, key);
  }

  /**
   * A value without which another one that is set says nothing: absent too it is named as missing, and the rule stays in
   * force, so that its line says what lacks.
   */
  companion<G extends ParameterGroup, K extends keyof G & string>(
    group: G,
    key: K,
  ): ValueOf<G[K]> | undefined {
    const found = this.optional(group, key);
    if (found.state === 'value') return found.value;
    this.missing.push(missingParameter(key, this.pack.parameters[key]));
    return undefined;
  }

  /** A value that is there and cannot be right: whoever maintains the parameters checks it. */
  doubt(key: string, text: Bilingual): void {
    this.missing.push({ kind: 'parameter', fact: key, personId: null, textZh: text.zh, textEn: text.en });
  }

  /** The value, or the state it is in; nothing is named as missing and the rule stays in force. */
  optional<G extends ParameterGroup, K extends keyof G & string>(
    group: G,
    key: K,
  ): ParameterState<ValueOf<G[K]>> {
    const entry = this.pack.parameters[key];
    if (entry !== undefined) this.refs.push(refOf(entry));
    return readParameter(this.pack, group, key);
  }
}

const missingEntries = new WeakMap<PackEntry, MissingParameter>();

/** One sentence per entry, as {@link refOf} has one reference. */
function missingParameter(key: string, entry: PackEntry | undefined): MissingParameter {
  if (entry === undefined) return missingOf(key, entry);
  const known = missingEntries.get(entry) ?? Object.freeze(missingOf(key, entry));
  missingEntries.set(entry, known);
  return known;
}

/** A parameter without a value: since when, which document is awaited or holds it, and which level maintains the entry. */
function missingOf(key: string, entry: PackEntry | undefined): MissingParameter {
  const head = { kind: 'parameter', fact: key, personId: null } as const;
  if (entry === undefined) {
    const textZh = `参数 ${key} 在本地没有设定，由本地参数维护人员按正式文件设定`;
    const textEn = `parameter ${key} is not set in this place; who maintains its parameters sets it from the official text`;
    return { ...head, textZh, textEn };
  }
  const { from, region, note } = entry;
  const level = nameOf(governmentLevelCodes, levelOf(region));
  const why = note === null ? '' : `（${note}）`;
  return {
    ...head,
    textZh: `参数 ${key} 自 ${from} 起${awaited(entry, 'zh')}${why}，由${level.zh}参数维护人员（policies/${region}）载入`,
    textEn: `parameter ${key} ${awaited(entry, 'en')} since ${from}; who maintains the parameters of ${level.en} (policies/${region}) loads it`,
  };
}

const WORDS = {
  pending: { zh: '待定', en: 'is pending' },
  inactive: { zh: '未启用', en: 'is not in force' },
  text: { zh: '，待核对的正式文本：', en: ' (official text to be checked: ' },
  none: { zh: '，正式文件尚未载入', en: ' (no official text is loaded)' },
} as const;

/** In which state an entry is, and which document is awaited. */
function awaited({ state, doc, article }: PackEntry, language: keyof Bilingual): string {
  const is = state === 'pending' ? WORDS.pending[language] : WORDS.inactive[language];
  if (doc === null) return `${is}${WORDS.none[language]}`;
  const text = citation({ doc, article: article ?? '' })[language];
  return `${is}${WORDS.text[language]}${text}${language === 'en' ? ')' : ''}`;
}

const refs = new WeakMap<PackEntry, ParameterRef>();

/** One reference per entry: an entry never changes, so every line that reads it may share it. */
function refOf(entry: PackEntry): ParameterRef {
  const known = refs.get(entry);
  if (known !== undefined) return known;
  const { key, state, from, to, value, doc, article, demo, borrowedFrom } = entry;
  const { also, under, carried } = entry;
  const ref = Object.freeze({
    ...{ key, state, from, to, value, doc, article, demo, borrowedFrom },
    ...(also === undefined ? {} : { also }),
    ...(under === undefined ? {} : { under }),
    ...(carried === undefined ? {} : { carried }),
  });
  refs.set(entry, ref);
  return ref;
}
