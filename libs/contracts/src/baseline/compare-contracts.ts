import type { Contract } from '../contract.js';
import { walkSchema } from '../schema-walk.js';
import { breaks, NO_CHANGES, together, type Changes } from './changes.js';
import { compareSchemas } from './compare-schemas.js';

/** What a published version promises: where it travels, what it holds and what of it is sealed. */
export type PublishedContract = Pick<Contract, 'type' | 'topic' | 'streamKind' | 'sealedFields' | 'schema'>;

/**
 * Compares contracts with what was published of them; a type that was not published yet is no change. Pure.
 * @returns what became wider, which every consumer of the published form survives, and what became narrower, which
 *   needs a new version with a name of its own (architecture §3)
 */
export function compareContracts(
  published: readonly PublishedContract[],
  current: readonly PublishedContract[],
): Changes {
  return together(
    published.map((before) => {
      const after = current.find(({ type }) => type === before.type);
      return after === undefined ? breaks(before.type, 'was removed') : compareContract(before, after);
    }),
  );
}

function compareContract(before: PublishedContract, after: PublishedContract): Changes {
  const { type } = before;
  const same = (name: 'topic' | 'streamKind'): Changes =>
    before[name] === after[name] ? NO_CHANGES : breaks(`${type} /${name}`, 'changed');
  return together([
    same('topic'),
    same('streamKind'),
    compareSealed(before, after),
    compareSchemas({ ...before.schema }, { ...after.schema }, `${type} /schema`),
  ]);
}

/** A further property may be sealed from its beginning; one that was published stays as it was. */
function compareSealed(before: PublishedContract, after: PublishedContract): Changes {
  const known = walkSchema(before.schema).map(({ path }) => path);
  const where = `${before.type} /sealedFields`;
  return together([
    ...before.sealedFields
      .filter((field) => !after.sealedFields.includes(field))
      .map((field) => breaks(where, `lacks ${field}`)),
    ...after.sealedFields
      .filter((field) => !before.sealedFields.includes(field) && known.includes(field))
      .map((field) => breaks(where, `newly has ${field}`)),
  ]);
}
