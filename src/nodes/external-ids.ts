import { builder, type Fields } from '../builder.js';
import type { Loaders, Moment } from '../context.js';
import { badUserInput } from '../errors.js';
import type { NodeType } from '../generated/prisma/enums.js';
import type { Loads } from '../loading/loader.js';

interface ExternalIdShape {
  scheme: string;
  value: string;
}

const ExternalId = builder.objectRef<ExternalIdShape>('ExternalId');
ExternalId.implement({
  fields: (t) => ({ scheme: t.exposeString('scheme'), value: t.exposeString('value') }),
});

export const ExternalIdInput = builder.inputType('ExternalIdInput', {
  fields: (t) => ({ scheme: t.string({ required: true }), value: t.string({ required: true }) }),
});

export const externalIdsField = <Row extends { id: string }>(t: Fields<Row>, type: NodeType) => ({
  externalIds: t.field({
    type: [ExternalId],
    resolve: (row, _args, context) => context.loadersOf(row as Row).nodes.externalIds.load(`${type} ${(row as Row).id}`),
  }),
});

/** The arguments of a look-up by slug or by another catalogue's identifier. */
export const lookupArgs = (t: Pick<Fields<unknown>, 'arg'>) => ({ slug: t.arg.string(), externalId: t.arg({ type: ExternalIdInput }) });

/**
 * The row that a look-up means; null when there is none.
 * @throws BAD_USER_INPUT unless exactly one argument is given.
 */
export async function lookup<Row>(
  { db, loaders }: Moment,
  type: NodeType,
  { slug, externalId }: { slug?: string | null | undefined; externalId?: ExternalIdShape | null | undefined },
  rowsOf: (loaders: Loaders) => Loads<string, Row | null>,
): Promise<Row | null> {
  if ((slug == null) === (externalId == null)) throw badUserInput('Give exactly one of `slug` and `externalId`.');
  const rows = rowsOf(loaders);
  if (slug != null) return rows.load(slug);
  const found = await db.externalId.findFirst({
    where: { subjectType: type, scheme: externalId!.scheme, value: externalId!.value },
    select: { subjectId: true },
  });
  return found ? rows.load(found.subjectId) : null;
}
