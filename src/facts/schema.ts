import { z } from 'zod';
import { parseVagueDate } from './dates.js';

/** A slug is an id for good: it stands in node ids, links and history. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words with hyphens')
  .max(80);
export const countryCode = z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 alpha-2 code');
export const text = z.string().trim().min(1, 'must not be empty');
// YAML scalars are read as text throughout.
export const number = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, 'must be a number')
  .transform(Number);
export const bool = z.enum(['true', 'false']).transform((value) => value === 'true');

export const vagueDate = z.string().transform((value, context) => {
  const parsed = parseVagueDate(value);
  if (!parsed) {
    context.addIssue('must be a date such as 2026, 2026-Q3, 2026-03, 2026-03-03 or 2026-03-03T11:59Z that the calendar has');
    return z.NEVER;
  }
  return parsed;
});
export const day = vagueDate.refine((value) => value.precision === 'DAY', { error: 'must be a day such as 2026-03-03' });

export const sourceSlugs = z.array(slug).min(1, 'a fact needs a source');
/** What a record inside another record may add: sources of its own, and when it was known. */
export const part = z.object({ sources: sourceSlugs.optional(), knownFrom: vagueDate.optional() });
/** What every record of its own has. */
export const record = z.object({
  slug,
  sources: sourceSlugs,
  checkedThrough: day,
  knownFrom: vagueDate.optional(),
  externalIds: z.record(z.string().regex(/^[a-z0-9-]+$/), text).optional(),
});
/** Valid time, `[from, to)`. */
export const interval = z.object({ from: vagueDate.optional(), to: vagueDate.optional() });

/** An object that names exactly one of some targets, such as `{agency: nasa}` or `{country: US}`. */
export function oneOf<Shape extends Record<string, z.ZodType>>(shape: Shape) {
  const names = Object.keys(shape).join(', ');
  return z
    .strictObject(shape)
    .partial()
    .refine((value) => Object.values(value).filter((member) => member !== undefined).length === 1, {
      error: `must have exactly one of ${names}`,
    });
}

/** `z.enum` over the values that Prisma generated for a database enum. */
export const enumOf = <const T extends Record<string, string>>(values: T) => z.enum(values);
