import { BEYOND, type Condition, joined, type Model, type Parts } from './parts.js';

/** Columns that have an index by what they are in small letters. */
const FOLDED: { [M in Model]?: readonly string[] } = { Source: ['publisher'], Claim: ['claimantPublisher'] };

interface Column {
  model: Model;
  name: string;
  /** As it stands in the statement. */
  column: string;
}

/** What Prisma asks of ILIKE. */
export function inAnyCase(parts: Parts, of: Column, { mode: _, ...asked }: Condition): string | undefined {
  const given = Object.entries(asked).flatMap(([operator, operand]) => {
    if (operand === undefined) return [];
    if (typeof operand !== 'string') throw BEYOND;
    switch (operator) {
      case 'equals':
        return equals(parts, of, operand);
      case 'contains':
        return like(parts, of, `%${operand}%`);
      case 'startsWith':
        return like(parts, of, `${operand}%`);
      default:
        throw BEYOND;
    }
  });
  return given.length === 0 ? undefined : joined(given, 'AND');
}

/** Where an index is of folded texts, equality finds its place in it, as long as nothing in the pattern stands for anything else: both fold by the column's own rules. */
function equals(parts: Parts, of: Column, pattern: string): string {
  if (!FOLDED[of.model]?.includes(of.name) || !/^(?:[^\\%_]|\\[\\%_])*$/.test(pattern)) return like(parts, of, pattern);
  return `lower(${of.column}) = lower(${parts.value(pattern.replace(/\\(.)/g, '$1'))})`;
}

function like(parts: Parts, { column }: Column, pattern: string): string {
  return `${column} ILIKE ${parts.pattern(pattern)}`;
}
