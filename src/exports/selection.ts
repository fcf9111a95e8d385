import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLIncludeDirective,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  isCompositeType,
  Kind,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql';

/** What a document that is valid means: its schema, its fragments, its variables as coerced. */
export interface Reading {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
}

/** What a selection set asks of a type. */
export interface Asked {
  type: GraphQLCompositeType;
  selections: SelectionSetNode;
}

/** A place in the document where a field is asked for. */
export interface Chosen {
  node: FieldNode;
  parent: GraphQLCompositeType;
  type: GraphQLOutputType;
}

/** A field by its name in the answer, with every place that asks for it. */
export interface Field {
  key: string;
  chosen: [Chosen, ...Chosen[]];
  /** It is there only for some of the types that the parent may have. */
  sometimes: boolean;
}

/** The fields of one level in the order of the document: fragments resolved, what `@skip` and `@include` leave out left out. */
export function fieldsOf(asked: readonly Asked[], reading: Reading): Field[] {
  const fields = new Map<string, Field>();
  const walk = ({ type, selections }: Asked, sometimes: boolean) => {
    for (const selection of selections.selections) {
      if (getDirectiveValues(GraphQLSkipDirective, selection, reading.variables)?.['if'] === true) continue;
      if (getDirectiveValues(GraphQLIncludeDirective, selection, reading.variables)?.['if'] === false) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const chosen = { node: selection, parent: type, type: typeOf(type, selection) };
        const known = fields.get(key);
        if (known) known.chosen.push(chosen);
        else fields.set(key, { key, chosen: [chosen], sometimes });
      } else {
        const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : reading.fragments.get(selection.name.value)!;
        const narrowed = inner.typeCondition ? (reading.schema.getType(inner.typeCondition.name.value) as GraphQLCompositeType) : type;
        walk({ type: narrowed, selections: inner.selectionSet }, sometimes || (narrowed !== type && isAbstractType(type)));
      }
    }
  };
  for (const each of asked) walk(each, false);
  return [...fields.values()];
}

/** The document was validated: a field other than `__typename` is one of the type's own. */
const typeOf = (parent: GraphQLCompositeType, { name }: FieldNode): GraphQLOutputType =>
  'getFields' in parent && name.value !== '__typename' ? parent.getFields()[name.value]!.type : TypeNameMetaFieldDef.type;

/** What the document asks of a field's value. */
export const within = ({ chosen }: Field): Asked[] =>
  chosen.flatMap(({ node, type }) => {
    const named = getNamedType(type);
    return node.selectionSet && isCompositeType(named) ? [{ type: named, selections: node.selectionSet }] : [];
  });
