const TOPIC = /^feedback\.([a-z][a-z0-9-]{0,63})\.v1$/;

/** Whose message it is: the topic says so, never the body or `source`. Empty for any other topic. */
export function departmentOf(topic: string): string {
  return TOPIC.exec(topic)?.[1] ?? '';
}
