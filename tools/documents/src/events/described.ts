import type { ShownContract } from '@aid-chain/contracts';
import { nameOf, type CodeList } from '@aid-chain/vocabulary';
import { isSchema, listOf, type Schema } from './fields.js';
import { meaningOf } from './meanings.js';

/**
 * The payload's schema as outsiders read it: each field says what it means, each list of codes which codes it has.
 * @param summary what the event tells
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
      const texts = [meaningText(type, at), codesText(listOf(value)), ownText(value)];
      const description = texts.filter((text) => text !== undefined).join('. ');
      return [name, { ...described(value, type, at), ...(description === '' ? {} : { description }) }];
    }),
  );
}

function meaningText(type: string, path: readonly string[]): string | undefined {
  const meaning = meaningOf(type, path);
  return meaning === undefined ? undefined : `${meaning.zh} · ${meaning.en}`;
}

function codesText(list: CodeList | undefined): string | undefined {
  if (list === undefined) return undefined;
  const codes = Object.keys(list.codes).map((code) => `${code} ${nameOf(list, code).zh}`);
  return `${list.name}: ${codes.join(', ')}`;
}

function ownText(schema: Schema): string | undefined {
  const text = schema['description'];
  return typeof text === 'string' ? text.replace(/\.$/, '') : undefined;
}
