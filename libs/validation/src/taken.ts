import { Transform } from 'class-transformer';

/**
 * Takes a text of a field, or each text of a list, in its one form, so that the program never meets another way of
 * writing it. Whatever is no text stays as it is, for the check of the field to refuse.
 */
export function taken(form: (text: string) => unknown): PropertyDecorator {
  const one = (value: unknown): unknown => (typeof value === 'string' ? form(value) : value);
  return Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(one) : one(value)));
}
