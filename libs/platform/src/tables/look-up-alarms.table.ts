/** How often each alarm of look-ups was given on the last day that had one, whichever process gave it (L-16). */
export function lookUpAlarmsTable(schema: string): string {
  return `
create table ${schema}.look_up_alarm (
  kind text primary key,
  on_day date not null,
  count integer not null
);
revoke all on ${schema}.look_up_alarm from ${schema}_app;
grant select, insert, update on ${schema}.look_up_alarm to ${schema}_app;`;
}
