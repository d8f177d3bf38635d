import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { contracts } from '../contracts.js';
import type { PublishedContract } from './compare-contracts.js';

const FOLDER = new URL('../../published/', import.meta.url);

const fileOf = (type: string): URL => new URL(`${type}.json`, FOLDER);

/** The baseline: what was published, one file per event type. */
export function readPublished(): PublishedContract[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as PublishedContract);
}

/** What would be published of the contracts as they are. */
export function currentContracts(): PublishedContract[] {
  return contracts.map(({ type, topic, streamKind, sealedFields, schema }) => ({
    type,
    topic,
    streamKind,
    sealedFields,
    schema,
  }));
}

export function writePublished(contract: PublishedContract): void {
  writeFileSync(fileOf(contract.type), `${JSON.stringify(contract, undefined, 2)}\n`);
}

export function removePublished(type: string): void {
  rmSync(fileOf(type));
}
