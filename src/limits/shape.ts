import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { coded } from '../errors.js';
import { LIMITS } from './limits.js';
import { tooManyDirectives } from './tokens.js';

/**
 * Whether a document is larger than any that a person or a client library writes, by what stands in it alone. It need not be valid: this is
 * asked before the rules of GraphQL, some of which take long over large documents.
 */
export function problemOf(document: DocumentNode): GraphQLError | undefined {
  const { directives, crowded, aliases, fields } = countsOf(document);
  if (directives > LIMITS.directives) return tooManyDirectives();
  if (crowded) return coded('MAX_DIRECTIVES', `One place may have at most ${LIMITS.directivesPerPlace} directives.`);
  if (aliases > LIMITS.aliases)
    return coded('MAX_ALIASES', `A document may have at most ${LIMITS.aliases} aliases: ask in several requests.`);
  if (fields > LIMITS.fields)
    return coded('QUERY_BREADTH', `A document may have at most ${LIMITS.fields} fields: ask in several requests.`);
  const measure = new Measure(document);
  for (const operation of document.definitions) {
    if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
    const { width, depth } = measure.of(operation.selectionSet);
    if (width > LIMITS.rootFields) {
      return coded('MAX_ROOT_FIELDS', `An operation may have at most ${LIMITS.rootFields} fields at its root: ask in several requests.`);
    }
    if (depth > LIMITS.depth)
      return coded('QUERY_DEPTH', `Fields may lie at most ${LIMITS.depth} deep: begin at a nearer node, such as by \`node\`.`);
  }
  return undefined;
}

function countsOf(document: DocumentNode) {
  const counts = { directives: 0, crowded: false, aliases: 0, fields: 0 };
  visit(document, {
    enter(node) {
      if (node.kind === Kind.FIELD) {
        counts.fields++;
        if (node.alias) counts.aliases++;
      }
      if ('directives' in node && node.directives) {
        counts.directives += node.directives.length;
        counts.crowded ||= node.directives.length > LIMITS.directivesPerPlace;
      }
    },
  });
  return counts;
}

interface Extent {
  /** Fields next to each other. */
  width: number;
  /** Fields inside one another. */
  depth: number;
}

/** Each fragment is measured once, however often it is spread. */
class Measure {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #measured = new Map<string, Extent>();

  constructor(document: DocumentNode) {
    const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  of({ selections }: SelectionSetNode): Extent {
    const extent = { width: 0, depth: 0 };
    for (const selection of selections) {
      const { width, depth } = this.#selection(selection);
      extent.width += width;
      extent.depth = Math.max(extent.depth, depth);
    }
    return extent;
  }

  #selection(selection: SelectionNode): Extent {
    if (selection.kind === Kind.FIELD) return { width: 1, depth: 1 + this.#depthIn(selection) };
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.of(selection.selectionSet);
    const name = selection.name.value;
    const known = this.#measured.get(name);
    if (known) return known;
    const fragment = this.#fragments.get(name);
    this.#measured.set(name, { width: 0, depth: 0 }); // of a fragment inside itself, which the rules of GraphQL refuse
    const extent = fragment ? this.of(fragment.selectionSet) : { width: 0, depth: 0 };
    this.#measured.set(name, extent);
    return extent;
  }

  /** Introspection goes down by `ofType` for each bracket of a type, deeper than any other question; GraphQL's own rule bounds its circles. */
  #depthIn({ name, selectionSet }: FieldNode): number {
    if (!selectionSet || name.value === '__schema' || name.value === '__type') return 0;
    return this.of(selectionSet).depth;
  }
}
