/** @returns the family name and one star per further character: 李建国 → 李**; a single character is hidden. */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name.trim()];
  return rest.length === 0 ? '*'.repeat(first.length) : first + '*'.repeat(rest.length);
}

/** @returns the first three and the last character, stars between: 510***************X → length kept. */
export function maskIdNumber(idNumber: string): string {
  if (idNumber.length < 8) return '*'.repeat(idNumber.length);
  return idNumber.slice(0, 3) + '*'.repeat(idNumber.length - 4) + idNumber.slice(-1);
}

/** @returns the first three and the last two digits of a phone number, stars between. */
export function maskPhone(phone: string): string {
  if (phone.length < 7) return '*'.repeat(phone.length);
  return phone.slice(0, 3) + '*'.repeat(phone.length - 5) + phone.slice(-2);
}

/** @returns the address down to township or village, without house and number; nothing where no such part is found. */
export function maskAddress(address: string): string {
  const place = /^.{0,60}?(?:村|社区|镇|乡|街道)/u.exec(address)?.[0] ?? '';
  return `${place}***`;
}

/** @returns the year only: 1986-**-**. */
export function maskBirthDate(birthDate: string): string {
  return `${birthDate.slice(0, 4)}-**-**`;
}
