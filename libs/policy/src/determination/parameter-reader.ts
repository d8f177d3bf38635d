import { entryOf, param, type PackEntry, type RulePack } from '../pack/pack.js';
import type { ParameterKey, ParameterValue } from '../pack/catalogue.js';
import type { Missing, ParameterRef } from './determination.js';

/** Reads parameters for one line and remembers each with its source. */
export class ParameterReader {
  readonly refs: ParameterRef[] = [];
  readonly missing: Missing[] = [];

  constructor(private readonly pack: RulePack) {}

  /** The value; undefined where the parameter is pending or inactive, which then is named as missing. */
  value<K extends ParameterKey>(key: K): ParameterValue<K> | undefined {
    const found = this.optional(key);
    if (found === 'inactive' || found === 'pending') {
      this.missing.push(missingParameter(entryOf(this.pack, key)));
      return undefined;
    }
    return found.value;
  }

  /** The value, or the state it is in; nothing is named as missing. */
  optional<K extends ParameterKey>(key: K): { readonly value: ParameterValue<K> } | 'inactive' | 'pending' {
    const found = param(this.pack, key);
    this.refs.push(refOf(found.entry));
    return found.state === 'value' ? { value: found.value } : found.state;
  }
}

function missingParameter(entry: PackEntry): Missing {
  return {
    kind: 'parameter',
    fact: entry.key,
    personId: null,
    textZh: `参数 ${entry.key} 自 ${entry.from} 起${entry.state === 'pending' ? '待定' : '未启用'}：${entry.note ?? entry.doc ?? ''}`,
    textEn: `parameter ${entry.key} is ${entry.state} since ${entry.from}`,
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
