import { type DocumentNode, type GraphQLSchema, Kind, TypeInfo, visit, visitWithTypeInfo } from 'graphql';

/** Fields whose answer depends on more than the graph and the day: on the minute, or on who asks. */
const MOMENTARY = new Set(['Feed.fresh', 'Query.viewer', 'Query.rateLimit']);

const known = new WeakMap<DocumentNode, boolean>();

/** Whether an answer to any operation of the document holds for this moment, or this viewer, only. */
export function isMomentary(schema: GraphQLSchema, document: DocumentNode): boolean {
  let momentary = known.get(document);
  if (momentary === undefined) {
    momentary = false;
    const types = new TypeInfo(schema);
    visit(
      document,
      visitWithTypeInfo(types, {
        [Kind.FIELD]({ name }) {
          momentary ||= MOMENTARY.has(`${types.getParentType()?.name}.${name.value}`);
        },
      }),
    );
    known.set(document, momentary);
  }
  return momentary;
}
