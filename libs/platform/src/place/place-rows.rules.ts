import { formatYuan } from '@aid-chain/kernel';
import {
  readPolicies,
  type DeclaredMeasure,
  type DeclaredService,
  type PackEntry,
  type PolicyFile,
  type PolicyTree,
} from '@aid-chain/policy';
import type { DirectoryData } from '../directory/install/directory-data.js';

/** One thing that a place says: a row of the directory, a department, or a value of a parameter from a day on. */
export interface PlaceRow {
  /** The file or folder in which it stands. */
  readonly file: string;
  /** What identifies it there. */
  readonly at: string;
  /** What it says, for reading. */
  readonly value: string;
  /** Document and article, where it has one. */
  readonly source?: string;
  /** A value of a parameter for programs, so that what is in force can be looked into beside other files. */
  readonly entry?: PackEntry;
}

/** The source of what no document gives. */
export const DEMONSTRATION = '演示值 demonstration';

/**
 * Everything that a place says, one row each, so that two revisions of it can be compared by people.
 * @param policies all parameter files; of the nation only what the place completes counts, the rest is the release's
 */
export function placeRows(directory: DirectoryData, policies: readonly PolicyFile[]): readonly PlaceRow[] {
  // Read by themselves, so that what completes the nation stands as the place's own; the check has found no fault.
  const own = policies.filter(({ ofPlace }) => ofPlace === true).map(({ path, text }) => ({ path, text }));
  return [...directoryRows(directory), ...policyRows(readPolicies(own).tree)];
}

function directoryRows({
  regions,
  actors,
  holidays,
  contracts = [],
  teams = [],
  teamMembers = [],
}: DirectoryData): readonly PlaceRow[] {
  const row = (file: string, at: string, { ...fields }: object): PlaceRow => ({
    file: `directory/${file}.json`,
    at,
    value: JSON.stringify(fields),
  });
  return [
    ...regions.map(({ code, ...fields }) => row('regions', code, fields)),
    ...actors.map(({ id, ...fields }) => row('actors', id, fields)),
    ...contracts.map(({ number, ...fields }) => row('contracts', number, fields)),
    ...teams.map(({ id, ...fields }) => row('teams', id, fields)),
    ...teamMembers.map(({ team, name, from, ...fields }) =>
      row('team-members', `${team} ${name} ${from}`, fields),
    ),
    ...holidays.flatMap(({ year, source, days }) => [
      row('holidays', String(year), { source }),
      ...days.map(({ date, ...fields }) => row('holidays', date, fields)),
    ]),
  ];
}

function policyRows({ regions, departments, measures, services, prints }: PolicyTree): readonly PlaceRow[] {
  const parameters = [...regions.values()].flatMap((declarations) =>
    [...declarations.values()].flatMap(({ path, entries }) =>
      entries.map(({ entry }) => parameterRow(path, entry)),
    ),
  );
  const ofDepartments = [...departments].flatMap(([region, list]) =>
    list.map(({ code, legalGround: { doc, article }, ...fields }) => ({
      file: `policies/${region}/departments.yaml`,
      at: code,
      value: JSON.stringify(fields),
      source: `${doc} ${article}`,
    })),
  );
  const ofMeasures = [...measures.values()].flatMap((declared) =>
    [...declared.values()].flatMap(measureRows),
  );
  const ofServices = [...services.values()].flatMap((declared) =>
    [...declared.values()].flatMap(measureRows),
  );
  const ofPrints = [...prints.values()].flatMap((declared) =>
    [...declared].map(([at, { path: file, zh, en }]) => ({ file, at, value: JSON.stringify({ zh, en }) })),
  );
  return [...parameters, ...ofDepartments, ...ofMeasures, ...ofServices, ...ofPrints];
}

/** A measure or service from each day on which something else holds of it, with what stays the same. */
function measureRows({ head, path, terms }: DeclaredMeasure | DeclaredService): readonly PlaceRow[] {
  const { code, ...same } = head;
  return terms.map(({ from, doc, article, demo, ...rest }) => {
    const source = sourceOf({ doc, article, demo });
    return {
      file: path,
      at: `${code} ${from}`,
      value: JSON.stringify({ ...same, ...rest }),
      ...(source === '' ? {} : { source }),
    };
  });
}

function parameterRow(file: string, entry: PackEntry): PlaceRow {
  const { key, from, to, state, value, unit, doc, article, demo, under } = entry;
  const yuan = typeof value === 'number' && unit.startsWith('fen') ? ` = ${formatYuan(value)} 元 yuan` : '';
  const stated = state === 'value' ? `${JSON.stringify(value)} ${unit}${yuan}` : state;
  const source = sourceOf({ doc, article, demo, under });
  return {
    file,
    at: `${key} ${from}`,
    value: to === null ? stated : `${stated} (→ ${to})`,
    entry,
    ...(source === '' ? {} : { source }),
  };
}

function sourceOf({
  doc,
  article,
  demo,
  under,
}: Pick<PackEntry, 'doc' | 'article' | 'demo'> & { readonly under?: PackEntry['under'] }): string {
  if (demo) return DEMONSTRATION;
  const above = under === undefined ? null : `（依据上级 under: ${under.doc} ${under.article}）`;
  return [doc, article, above].filter((part) => part !== null).join(' ');
}
