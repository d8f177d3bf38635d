/** The business clock: one row. `set_to` is the last time it was set, `worked_until` how far due work has come. */
export function clockTable(schema: string): string {
  return `
create table ${schema}.clock (
  only_row boolean primary key default true check (only_row),
  offset_ms bigint not null default 0,
  set_to timestamptz,
  worked_until timestamptz
);
insert into ${schema}.clock default values;
revoke all on ${schema}.clock from ${schema}_app;
grant select, update on ${schema}.clock to ${schema}_app;`;
}
