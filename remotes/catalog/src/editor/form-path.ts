import type { FieldProblems } from '../forms/field-errors.ts';
import type { ProductForm } from './product-form.ts';

/** Paths of the API's body as paths of the form: money has one field there, attributes are a list. */
export function toFormErrors(problems: FieldProblems, form: ProductForm): FieldProblems {
  return problems.map(({ path, message }) => ({ path: toFormPath(path, form), message }));
}

function toFormPath(path: string, { attributes }: ProductForm): string {
  const [first, second, third] = path.split('.');
  if (first === 'attributes') {
    const name = path.slice('attributes.'.length);
    const at = attributes.findIndex(
      (row) => row.name.trim() === name || name.startsWith(`${row.name.trim()}.`),
    );
    return at < 0 ? 'attributes' : `attributes.${at}.value`;
  }
  if (first === 'variants' && second !== undefined && third !== undefined)
    return `variants.${second}.${third}`;
  return first === 'categoryIds' ? first : path;
}
