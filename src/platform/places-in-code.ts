/**
 * What a log may say of a fault: its kind and the places in the code. Never its message: those of databases and
 * parsers quote what they read, and a message of several lines may look like a stack.
 */
export function placesInCode(thrown: unknown): string {
  if (!(thrown instanceof Error)) return 'not an error';
  const stack = (thrown.stack ?? '').replace(thrown.message, '');
  const places = stack.split('\n').filter((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line));
  return [thrown.name, ...places.slice(0, 10)].join('\n');
}
