/**
 * The SHA-256 of an audit row as SQL: over its columns but the number as `jsonb` writes them, times in UTC (the session's
 * time zone must be that), columns without a value left out. A column that is added later with no value in the old rows
 * therefore changes no hash. The number is left out so that a row that stands under another's number is recognised; which
 * hash belongs to which number is what the seal says.
 * @param row alias of the row
 */
export const rowHash = (row: string): string =>
  `pg_catalog.sha256(pg_catalog.convert_to(
    (pg_catalog.jsonb_strip_nulls(pg_catalog.to_jsonb(${row})) - 'id'::text)::text, 'UTF8'))`;
