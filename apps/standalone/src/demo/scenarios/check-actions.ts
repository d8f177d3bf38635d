import jsonata from 'jsonata';
import { fillExpression, referencesIn } from '../references.js';
import type { OrderedStep } from './planned-step.js';
import type { ScenarioFault } from './scenario-fault.js';
import type { Action } from './scenario.schema.js';

/** What actions may name. */
export interface Known {
  readonly actors: ReadonlySet<string>;
  readonly services: ReadonlySet<string>;
  /** The content of a body file; undefined where there is no such file or it is no JSON object. */
  readonly bodyOf: (file: string) => Readonly<Record<string, unknown>> | undefined;
}

type Field = readonly [path: readonly (string | number)[], zh: string, en: string];

const isFilled = (text: string): boolean => referencesIn(text).length > 0;

/** The expressions of an action, each with its place. */
function expressionsOf({ keep = {}, checks = [] }: Action): [readonly (string | number)[], string][] {
  return [
    ...checks.map(({ value }, index): [(string | number)[], string] => [['checks', index, 'value'], value]),
    ...Object.entries(keep).map(([name, value]): [string[], string] => [['keep', name], value]),
  ];
}

function expressionFaults(action: Action): Field[] {
  return expressionsOf(action).flatMap(([path, expression]): Field[] => {
    try {
      jsonata(fillExpression(expression, () => null));
      return [];
    } catch (error) {
      const reason = error instanceof Error ? error.message : JSON.stringify(error);
      return [[path, `不是 JSONata 表达式：${reason}`, `not a JSONata expression: ${reason}`]];
    }
  });
}

function requestFaults(action: Action, { actors, services }: Known): Field[] {
  const { as, get, post } = action;
  const faults: Field[] = [];
  if (!isFilled(as) && !actors.has(as))
    faults.push([['as'], `没有操作人「${as}」`, `there is no actor "${as}" in demo/directory/actors.json`]);
  const request = get ?? post;
  if (request === undefined || (get !== undefined && post !== undefined)) {
    faults.push([[], '须有 get 或 post 之一', 'one of get and post is needed']);
    return faults;
  }
  const field = get === undefined ? 'post' : 'get';
  const [service = '', path, ...more] = request.split(' ');
  if (path?.startsWith('/') !== true || more.length > 0)
    faults.push([[field], '须写成「服务 /路径」', 'is written "<service> /<path>"']);
  else if (!isFilled(service) && !services.has(service))
    faults.push([[field], `没有服务「${service}」`, `there is no service "${service}"`]);
  if (get !== undefined && (action.body ?? action.bodyFile) !== undefined)
    faults.push([[field], 'get 没有正文', 'a get has no body']);
  return faults;
}

/** References to what no earlier action has kept. */
function referenceFaults(action: Action, fileBody: unknown, kept: ReadonlySet<string>): Field[] {
  const isKept = (name: string): boolean => name === 'today' || kept.has(name);
  const isItem = (name: string): boolean => action.each !== undefined && /^item(\.|$)/.test(name);
  const places: [string, unknown, boolean][] = [
    ['each', Array.isArray(action.each) ? action.each : undefined, false],
    ['as', action.as, true],
    ['get', action.get, true],
    ['post', action.post, true],
    ['bodyFile', fileBody, true],
    ['body', action.body, true],
    ['keep', action.keep, false],
    ['checks', action.checks, false],
  ];
  const unknown = places.flatMap(([field, value, ofItem]) =>
    referencesIn(value)
      .filter((name) => !isKept(name) && !(ofItem && isItem(name)))
      .map((name): [string, string] => [field, name]),
  );
  if (typeof action.each === 'string' && !kept.has(action.each)) unknown.push(['each', action.each]);
  return unknown.map(([field, name]) => [
    [field],
    `之前没有一步留下「${name}」`,
    `no earlier step kept "${name}"`,
  ]);
}

/** Everything in one step that cannot be played; what its actions keep is added to `kept`. */
export function actionFaults(
  { parsed, index, step }: OrderedStep,
  known: Known,
  kept: Set<string>,
): ScenarioFault[] {
  return step.do.flatMap((action, no) => {
    const faults = [...requestFaults(action, known), ...expressionFaults(action)];
    const fileBody = action.bodyFile === undefined ? {} : known.bodyOf(action.bodyFile);
    if (fileBody === undefined) {
      const file = `demo/${action.bodyFile ?? ''}`;
      faults.push([['bodyFile'], `没有 JSON 文件 ${file}`, `there is no JSON file ${file}`]);
    }
    faults.push(...referenceFaults(action, fileBody, kept));
    for (const name of Object.keys(action.keep ?? {})) kept.add(name);
    return faults.map(([path, zh, en]) => parsed.faultAt(['steps', index, 'do', no, ...path], zh, en));
  });
}
