const TOKEN = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$/;

/** Whether what a client sends is a token by its form, signed or not; a key has no dot. */
export function isToken(text: string): boolean {
  return TOKEN.test(text);
}
