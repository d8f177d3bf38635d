import type { ShownContract } from '@aid-chain/contracts';
import { named, type CodeList } from '@aid-chain/vocabulary';
import { isSchema, listOf, remarkOf, someCodes, type Schema } from './fields.js';
import { meaningOf } from './meanings.js';

/**
 * The payload's schema as outsiders read it: each field says what it means, each list of codes which codes it has.
 * @param summary what the event reports
 */
export function describedSchema(contract: ShownContract, summary: string): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: contract.type,
    description: summary,
    ...described(contract.schema, contract.type, []),
    examples: [contract.example],
  };
}

function described(node: object, type: string, path: readonly string[]): Schema {
  return Object.fromEntries(
    Object.entries(node).map(([keyword, value]: [string, unknown]) => {
      if (keyword === 'properties' && isSchema(value)) return [keyword, fieldsWithMeaning(value, type, path)];
      if (keyword === 'items' && isSchema(value)) return [keyword, described(value, type, path)];
      if (keyword === 'oneOf' && Array.isArray(value))
        return [keyword, value.filter(isSchema).map((choice) => described(choice, type, path))];
      return [keyword, value];
    }),
  );
}

function fieldsWithMeaning(properties: Schema, type: string, path: readonly string[]): Schema {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => {
      if (!isSchema(value)) return [name, value];
      const at = [...path, name];
      const texts = [
        meaningText(value, type, at),
        codesText(listOf(value)) ?? someCodes(value),
        formText(value),
      ];
      const description = texts.filter((text) => text !== undefined).join('. ');
      return [name, { ...described(value, type, at), ...(description === '' ? {} : { description }) }];
    }),
  );
}

function meaningText(schema: Schema, type: string, path: readonly string[]): string | undefined {
  const meaning = meaningOf(type, path);
  const remark = remarkOf(schema);
  return meaning === undefined ? remark : `${meaning.zh} · ${remark ?? meaning.en}`;
}

function codesText(list: CodeList | undefined): string | undefined {
  return list === undefined ? undefined : `${list.name}: ${named(list)}`;
}

/** How a value is written, where the contract says it in words. */
function formText(schema: Schema): string | undefined {
  const own = schema['description'];
  return typeof own === 'string' && remarkOf(schema) === undefined ? own.replace(/\.$/, '') : undefined;
}
