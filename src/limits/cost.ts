import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';
import { Prices, type Variables } from './price.js';
import { MUTATION } from './prices.js';

interface Reckoning {
  variables: Variables;
  /** What a fragment costs this time: reckoned once, however often it is spread. */
  fragment(name: string, page: number): number;
}

/** `page` is the size of the page that this is a part of. */
type Formula = (reckoning: Reckoning, page: number) => number;

type Type = GraphQLNamedType | null | undefined;

export type CostOf = (document: DocumentNode, operationName?: string | null, variables?: Variables | null) => number;

/**
 * Reckons what operations cost, in whole points, before anything of them runs: an upper bound on the objects of the answer and on the work for
 * it, from the sizes of pages that are asked for. Skipped fields count, and so do all alternatives of a union. A document is worked into
 * a formula once; after that an operation costs a few multiplications. What is not valid costs nothing here: others tell.
 */
export function costs(schema: GraphQLSchema): CostOf {
  const prices = new Prices(schema);
  const known = new WeakMap<DocumentNode, DocumentCost>();
  return (document, operationName, variables) => {
    let cost = known.get(document);
    if (!cost) {
      cost = new DocumentCost(schema, prices, document);
      known.set(document, cost);
    }
    return cost.of(operationName, variables ?? {});
  };
}

class DocumentCost {
  readonly #schema: GraphQLSchema;
  readonly #prices: Prices;
  readonly #document: DocumentNode;
  readonly #formulas = new Map<FragmentDefinitionNode | OperationDefinitionNode, Formula>();
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(schema: GraphQLSchema, prices: Prices, document: DocumentNode) {
    this.#schema = schema;
    this.#prices = prices;
    this.#document = document;
    const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  of(operationName: string | null | undefined, given: Variables): number {
    const operation = getOperationAST(this.#document, operationName);
    if (!operation) return 0;
    const own = operation.operation === OperationTypeNode.MUTATION ? MUTATION : 0;
    const reckoning = this.#reckoning({ ...this.#prices.defaultsOf(operation), ...given });
    const cost = own + this.#formula(operation, this.#schema.getRootType(operation.operation))(reckoning, 1);
    return Math.max(1, Math.ceil(Math.round(cost * 1000) / 1000)); // tenths do not add up exactly
  }

  #reckoning(variables: Variables): Reckoning {
    const known = new Map<string, number>();
    const reckoning: Reckoning = {
      variables,
      fragment: (name, page) => {
        const key = `${page} ${name}`;
        const before = known.get(key);
        if (before !== undefined) return before;
        known.set(key, 0); // of a fragment inside itself, which the rules of GraphQL refuse
        const fragment = this.#fragments.get(name);
        const cost = fragment ? this.#formula(fragment, this.#schema.getType(fragment.typeCondition.name.value))(reckoning, page) : 0;
        known.set(key, cost);
        return cost;
      },
    };
    return reckoning;
  }

  #formula(of: FragmentDefinitionNode | OperationDefinitionNode, type: Type): Formula {
    let formula = this.#formulas.get(of);
    if (!formula) {
      formula = this.#sum(of.selectionSet, type);
      this.#formulas.set(of, formula);
    }
    return formula;
  }

  #sum({ selections }: SelectionSetNode, type: Type): Formula {
    let fixed = 0;
    const parts: Formula[] = [];
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const name = selection.name.value;
        parts.push((reckoning, page) => reckoning.fragment(name, page));
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition;
        parts.push(this.#sum(selection.selectionSet, condition ? this.#schema.getType(condition.name.value) : type));
      } else {
        const price = type && this.#prices.of(type, selection);
        if (!price) continue;
        const { work, each, times, page } = price;
        if (!selection.selectionSet) {
          fixed += work + each;
          continue;
        }
        const inner = this.#sum(selection.selectionSet, getNamedType(price.type));
        parts.push((reckoning, around) => {
          const { variables } = reckoning;
          return work + times(variables, around) * (each + inner(reckoning, page(variables)));
        });
      }
    }
    return (reckoning, page) => parts.reduce((sum, part) => sum + part(reckoning, page), fixed);
  }
}
