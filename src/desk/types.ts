import type { ObjectRef } from '@pothos/core';
import { builder, type Fields, type SchemaTypes } from '../builder.js';
import type { Context } from '../context.js';
import { Revision } from '../revisions/types.js';
import { type UserError as Told, USER_ERRORS } from './errors.js';
import type { Outcome } from './write.js';

const UserErrorCodeEnum = builder.enumType('UserErrorCode', { values: USER_ERRORS });

const UserError = builder.objectRef<Told>('UserError');
UserError.implement({
  fields: (t) => ({
    code: t.expose('code', { type: UserErrorCodeEnum }),
    path: t.exposeStringList('path'),
    message: t.exposeString('message'),
  }),
});

const DeskPayload = builder.interfaceRef<Outcome>('DeskPayload');
DeskPayload.implement({
  fields: (t) => ({
    revision: t.field({
      type: Revision,
      nullable: true,
      resolve: ({ revisionId }, _args, context) => (revisionId === null ? null : context.loadersOf({}).revisions.revision(revisionId)),
    }),
    repeated: t.exposeBoolean('repeated'),
    errors: t.field({ type: [UserError], resolve: ({ errors }) => errors }),
  }),
});

/** The payload of a mutation: what every one has, and what this one wrote. */
export const payload = (name: string, fields: (t: Fields<Outcome>) => object = () => ({})): ObjectRef<SchemaTypes, Outcome> =>
  builder.objectRef<Outcome>(name).implement({ interfaces: [DeskPayload], fields: fields as never }) as never;

/** What was written, as it stands now; null when nothing was. */
export const nodeOf = ({ written }: Outcome, context: Context): Promise<never> | null =>
  written ? (context.loadersOf({}).node(written.type, written.id) as Promise<never>) : null;

/** What every input of the desk has. */
export const asked = (t: Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0]) => ({
  clientKey: t.string({ required: true }),
  note: t.string(),
});
