import type { ErrorObject, ValidateFunction } from 'ajv';
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { ScenarioFault } from './scenario-fault.js';

type Path = readonly (string | number)[];

/** A file that has the right form, and where each of its places stands. */
export interface ParsedFile<T> {
  readonly file: string;
  readonly content: T;
  readonly faultAt: (path: Path, zh: string, en: string) => ScenarioFault;
}

const pointer = (path: Path): string => `/${path.join('/')}`;
const pathOf = (instancePath: string): string[] => instancePath.split('/').slice(1);

/** The line of the deepest part of a path that is there; of a field it is the line of its name. */
function lineAt(document: Document, lines: LineCounter, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const holder: unknown = document.getIn(path.slice(0, length - 1), true);
    const name = String(path[length - 1]);
    const pair = isMap(holder)
      ? holder.items.find(({ key }) => isScalar(key) && String(key.value) === name)
      : undefined;
    const found: unknown = pair?.key ?? document.getIn(path.slice(0, length), true);
    if (isNode(found) && found.range) return lines.linePos(found.range[0]).line;
  }
  return 1;
}

/** Place and sentence of what the schema does not allow. */
function placed({ keyword, instancePath, params, message = '' }: ErrorObject): [string[], string, string] {
  const path = pathOf(instancePath);
  switch (keyword) {
    case 'additionalProperties': {
      const field = String(params.additionalProperty);
      return [[...path, field], `不认识「${field}」`, `"${field}" is not known here`];
    }
    case 'required': {
      const field = String(params.missingProperty);
      return [path, `缺少「${field}」`, `"${field}" is missing`];
    }
    case 'propertyNames': {
      const field = String(params.propertyName);
      return [[...path, field], `「${field}」不能作名称`, `"${field}" is not a name that can be used here`];
    }
    default:
      return [path, `格式不符（${keyword}）`, message];
  }
}

/**
 * Reads one file of the demo.
 * @param file how the faults name it
 * @returns its content, or every fault of its form with line and path
 */
export function parseFile<T>(
  file: string,
  text: string,
  validate: ValidateFunction<T>,
): ParsedFile<T> | readonly ScenarioFault[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, version: '1.2' });
  if (document.errors.length > 0) {
    return document.errors.map(({ linePos, message }) => {
      const [start] = linePos ?? [];
      const en = message.split('\n')[0] ?? '';
      return { file, line: start?.line ?? 1, path: '/', zh: '不是正确的 YAML', en };
    });
  }
  const faultAt = (path: Path, zh: string, en: string): ScenarioFault => ({
    file,
    line: lineAt(document, lines, path),
    path: pointer(path),
    zh,
    en,
  });
  const content: unknown = document.toJS();
  if (validate(content)) return { file, content, faultAt };
  // A wrong name is reported twice: by its own pattern and by `propertyNames`.
  const errors = (validate.errors ?? []).filter(({ propertyName }) => propertyName === undefined);
  return errors.map((error) => faultAt(...placed(error)));
}
