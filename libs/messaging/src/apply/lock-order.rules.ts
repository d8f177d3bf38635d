/** By code point, as PostgreSQL sorts texts of ids: whoever locks several rows takes them in this order. */
export const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
