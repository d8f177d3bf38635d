import { Transform, type TransformFnParams } from 'class-transformer';

/** One value, or each entry of a list, in the form in which it is taken. */
type Form = (value: unknown) => unknown;

const forms = new WeakMap<(params: TransformFnParams) => unknown, Form>();

/**
 * Takes a text of a field, or each text of a list, in its one form, so that the program never meets another way of
 * writing it. Whatever is no text stays as it is, for the check of the field to refuse.
 */
export function taken(form: (text: string) => unknown): PropertyDecorator {
  const one = (value: unknown): unknown => (typeof value === 'string' ? form(value) : value);
  const all = (value: unknown): unknown => (Array.isArray(value) ? value.map(one) : one(value));
  const transform = ({ value }: TransformFnParams): unknown => all(value);
  forms.set(transform, all);
  return Transform(transform);
}

/** @returns what a transformation of `taken` does with a value; undefined for one that was declared otherwise */
export function formOf(transform: (params: TransformFnParams) => unknown): Form | undefined {
  return forms.get(transform);
}
