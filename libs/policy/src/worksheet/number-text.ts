/** Basis points as a plain multiple: 15000 -> "1.5". */
export function multipleText(basisPoints: number): string {
  return decimals(basisPoints, 4);
}

/** Basis points as a percentage: 4861 -> "48.61". */
export function percentText(basisPoints: number): string {
  return decimals(basisPoints, 2);
}

function decimals(value: number, places: number): string {
  const digits = value.toString().padStart(places + 1, '0');
  const rest = digits.slice(-places).replace(/0+$/, '');
  return rest === '' ? digits.slice(0, -places) : `${digits.slice(0, -places)}.${rest}`;
}
