import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export const DEPLOY = join(import.meta.dirname, '../../../../deploy');

/** An expression of an alert rule or of a panel, and what it is called. */
export interface Expression {
  readonly of: string;
  readonly text: string;
}

interface Rules {
  readonly groups: readonly {
    readonly rules: readonly {
      readonly alert: string;
      readonly expr: string;
      readonly labels: Readonly<Record<string, string>>;
      readonly annotations: Readonly<Record<string, string>>;
    }[];
  }[];
}

interface Dashboard {
  readonly panels: readonly {
    readonly title: string;
    readonly targets?: readonly { readonly expr: string }[];
  }[];
}

const textOf = (path: string): string => readFileSync(join(DEPLOY, path), 'utf8');

export const alertRules = (): Rules['groups'][number]['rules'] =>
  (parse(textOf('prometheus/alerts.yml')) as Rules).groups.flatMap(({ rules }) => rules);

/** The expressions of the alert rules. */
export const ofAlerts = (): Expression[] =>
  alertRules().map(({ alert, expr }) => ({ of: alert, text: expr }));

/** The expressions of the dashboard, with its variables as Grafana fills them in. */
export const ofDashboard = (): Expression[] =>
  (JSON.parse(textOf('grafana/aid-chain.json')) as Dashboard).panels.flatMap(({ title, targets = [] }) =>
    targets.map(({ expr }) => ({
      of: title,
      text: expr.replaceAll('$service', '.*').replaceAll('$__rate_interval', '1m'),
    })),
  );
