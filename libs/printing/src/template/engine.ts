import { Liquid, type Template } from 'liquidjs';

/** Of the language of templates a place gets conditions and loops: no filters, no files, no output that is not escaped. */
const TAGS: ReadonlySet<string> = new Set(['if', 'unless', 'for', 'case', 'break', 'continue']);
/** Far more than a sheet has; a template that runs away ends here. */
const LIMITS = { parseLimit: 50_000, renderLimit: 2_000, memoryLimit: 10_000_000 } as const;
/** Templates in use; those of a place that was edited give way. */
const MAX_COMPILED = 200;

/**
 * Runs templates without making code of them. Whatever a template puts out is escaped: the language has no word by which it
 * would not be.
 */
export const ENGINE = restricted(
  new Liquid({
    outputEscape: escapeText,
    ...{ strictVariables: true, strictFilters: true, ownPropertyOnly: true, jsTruthy: true },
    ...{ templates: {}, relativeReference: false, dynamicPartials: false },
    ...LIMITS,
  }),
);

const compiled = new Map<string, Template[]>();

/** @throws Error that says what is wrong with it, of a text that is no template */
export function compile(text: string): Template[] {
  const known = compiled.get(text);
  if (known !== undefined) return known;
  const made = ENGINE.parse(text);
  if (compiled.size >= MAX_COMPILED) compiled.clear();
  compiled.set(text, made);
  return made;
}

/** Text for HTML, in an element and in a quoted attribute alike. */
export function escapeText(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${String(sign.codePointAt(0))};`);
}

function restricted(engine: Liquid): Liquid {
  for (const name of Object.keys(engine.filters)) engine.unregisterFilter(name);
  for (const name of Object.keys(engine.tags)) if (!TAGS.has(name)) Reflect.deleteProperty(engine.tags, name);
  return engine;
}
