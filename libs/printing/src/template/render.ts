import { compile, ENGINE } from './engine.js';

/**
 * The body of a sheet in one language.
 * @param template one that {@link checkTemplate} found nothing wrong with
 * @param model what its form has; every text in it is escaped
 * @throws Error where the template asks for what the model does not have
 */
export function renderBody(template: string, model: object): string {
  return String(ENGINE.renderSync(compile(template), model));
}
