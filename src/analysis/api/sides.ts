import type { Loaders } from '../../context.js';
import { badUserInput } from '../../errors.js';
import { limited } from '../../filters/inputs.js';
import { countOf, type Sides, sidesOf } from '../sides.js';

/**
 * The sides that a caller means by country codes.
 * @throws BAD_USER_INPUT for a code that no country has, or when all codes are of one side.
 */
export async function readSides(loaders: Loaders, between: readonly string[]): Promise<Sides> {
  const countries = await Promise.all(limited(between)!.map((code) => loaders.geography.byId.load(code)));
  if (countries.some((country) => !country))
    throw badUserInput('`between` takes ISO 3166-1 alpha-2 codes in capital letters, such as "RU"; one of these is none.');
  const sides = sidesOf(between);
  if (countOf(sides) < 2) throw badUserInput('`between` needs at least two countries; "SU" and "RU" count as one.');
  return sides;
}

/** @throws BAD_USER_INPUT for an end before the beginning. */
export function checkOrder(from: Date | null | undefined, to: Date | null | undefined) {
  if (from && to && to < from) throw badUserInput('`to` must not be before `from`.');
}
