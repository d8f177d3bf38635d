/** HTTP status and both sentences of a code; `{name}` stands for a parameter. Sentences say what to do next. */
export interface RefusalText {
  status: 400 | 401 | 403 | 404 | 405 | 408 | 409 | 413 | 415 | 422 | 429 | 431 | 500 | 503;
  zh: string;
  en: string;
  /** The sentences for somebody to whom the values are not shown. */
  withoutValues?: { zh: string; en: string };
}
