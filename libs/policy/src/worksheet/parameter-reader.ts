import type { Missing, ParameterRef } from '../determination/determination.js';
import type { PackEntry, RulePack } from '../pack/pack.js';
import type { ParameterGroup, ValueOf } from '../pack/parameter-spec.js';

type Found<V> =
  { readonly state: 'value'; readonly value: V } | { readonly state: 'inactive' | 'pending' | 'absent' };

/** Reads parameters for one line and remembers each with its source. */
export class ParameterReader {
  readonly refs: ParameterRef[] = [];
  readonly missing: Missing[] = [];
  private absent = 0;

  constructor(private readonly pack: RulePack) {}

  /** False once a value was asked for that the pack does not know: the rule then makes no line. */
  get inForce(): boolean {
    return this.absent === 0;
  }

  /** The value; undefined where the parameter is pending, inactive or absent, which then is named as missing. */
  value<G extends ParameterGroup, K extends keyof G & string>(group: G, key: K): ValueOf<G[K]> | undefined {
    const found = this.optional(group, key);
    if (found.state === 'value') return found.value;
    if (found.state === 'absent') this.absent += 1;
    this.missing.push(missingParameter(key, this.pack.parameters[key]));
    return undefined;
  }

  /** The value, or the state it is in; nothing is named as missing and the rule stays in force. */
  optional<G extends ParameterGroup, K extends keyof G & string>(_group: G, key: K): Found<ValueOf<G[K]>> {
    const entry = this.pack.parameters[key];
    if (entry === undefined) return { state: 'absent' };
    this.refs.push(refOf(entry));
    if (entry.state !== 'value') return { state: entry.state };
    // The loader has checked every value against the unit of its key.
    return { state: 'value', value: entry.value as ValueOf<G[K]> };
  }
}

function missingParameter(key: string, entry: PackEntry | undefined): Missing {
  const head = { kind: 'parameter', fact: key, personId: null } as const;
  if (entry === undefined)
    return { ...head, textZh: `参数 ${key} 未设定`, textEn: `parameter ${key} is not set` };
  const state = entry.state === 'pending' ? '待定' : '未启用';
  return {
    ...head,
    textZh: `参数 ${key} 自 ${entry.from} 起${state}：${entry.note ?? entry.doc ?? ''}`,
    textEn: `parameter ${key} is ${entry.state} since ${entry.from}`,
  };
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
