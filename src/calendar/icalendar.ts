/** What iCalendar (RFC 5545) calls a property, with its value as it is written. */
export type Property = readonly [name: string, value: string];

const encoder = new TextEncoder();

/** A text value: what has a meaning in the format is escaped, and control characters, which it has no words for, are left out. */
export const text = (value: string): string =>
  value
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
    .replaceAll(/[\x00-\x08\x0b-\x1f\x7f]/g, '');

/** `20251127T092757Z` */
export const instant = (date: Date): string => date.toISOString().replace(/[-:]|\.\d+/g, '');
/** `20251127` */
export const day = (date: Date): string => instant(date).slice(0, 8);

/** Lines of at most 75 octets, continued by a space, ended by CRLF; no character is cut in two. */
function folded(line: string): string {
  let out = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return `${out}\r\n`;
}

export function component(name: string, properties: readonly Property[], inner = ''): string {
  return `BEGIN:${name}\r\n${properties.map(([key, value]) => folded(`${key}:${value}`)).join('')}${inner}END:${name}\r\n`;
}
