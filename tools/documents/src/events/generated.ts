import { contracts } from '@aid-chain/contracts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { asyncApi } from './async-api.js';
import { describedSchema } from './described.js';
import { eventsPage } from './page.js';
import { summaryOf } from './summaries.js';

/** A file of the repository that is made from the contracts. */
export interface Generated {
  readonly path: string;
  readonly text: string;
}

export const SCHEMAS = 'docs/schemas';

/** Every document of the events, as it must be. `root`: folder of the repository */
export function generated(root: string): Generated[] {
  const summaries = new Map(contracts.map(({ type }) => [type, summaryOf(type, root)]));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return [
    { path: 'docs/events.md', text: eventsPage(summaries) },
    { path: 'docs/asyncapi.yaml', text: yaml(asyncApi(summaries, version)) },
    ...contracts.map((contract) => ({
      path: `${SCHEMAS}/${contract.type}.json`,
      text: `${JSON.stringify(describedSchema(contract, summaries.get(contract.type) ?? ''), undefined, 2)}\n`,
    })),
  ];
}

/** Schema files of types that the contracts do not have (any more). */
export function leftOver(root: string): string[] {
  const wanted = new Set(contracts.map(({ type }) => `${type}.json`));
  return readdirSync(join(root, SCHEMAS)).filter((name) => !wanted.has(name));
}

function yaml(document: object): string {
  return `# Written by npm run events:document from libs/contracts; do not edit by hand.\n${stringify(document, { lineWidth: 0, aliasDuplicateObjects: false })}`;
}
