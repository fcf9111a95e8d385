import { type ASTNode, type DocumentNode, Kind, visit } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { badUserInput } from '../errors.js';
import { LIMITS } from '../limits/limits.js';

// Postgres holds no NUL and no half of a surrogate pair; such text can only be a mistake or an attack.
export const UNCLEAN = /\0|\p{Surrogate}/u;

const TEXT = 'A text has a NUL or half of a surrogate pair in it.';
const LIST = `A list may have at most ${LIMITS.list} members.`;
const DEPTH = `Values may lie at most ${LIMITS.inputDepth} lists and objects deep.`;

/** What is wrong with variables. It walks level by level, with a list of its own: JSON can be nested deeper than the stack goes. */
export function problemOf(variables: unknown): string | undefined {
  let level = [variables];
  for (let depth = 0; level.length > 0; depth++) {
    const inner: unknown[] = [];
    for (const value of level) {
      if (typeof value === 'string' && UNCLEAN.test(value)) return TEXT;
      if (typeof value !== 'object' || value === null) continue;
      if (depth > LIMITS.inputDepth) return DEPTH;
      if (Array.isArray(value) && value.length > LIMITS.list) return LIST;
      for (const member of Object.values(value)) inner.push(member);
    }
    level = inner;
  }
  return undefined;
}

const problems = new WeakMap<DocumentNode, string | undefined>();

function problemIn(document: DocumentNode): string | undefined {
  if (!problems.has(document)) problems.set(document, foundIn(document));
  return problems.get(document);
}

const isDeep = ({ kind }: ASTNode) => kind === Kind.LIST || kind === Kind.OBJECT;

function foundIn(document: DocumentNode): string | undefined {
  let problem: string | undefined;
  let depth = 0;
  visit(document, {
    enter(node) {
      if (isDeep(node) && ++depth > LIMITS.inputDepth) problem ??= DEPTH;
      if (node.kind === Kind.LIST && node.values.length > LIMITS.list) problem ??= LIST;
      if (node.kind === Kind.STRING && UNCLEAN.test(node.value)) problem ??= TEXT;
    },
    leave(node) {
      if (isDeep(node)) depth--;
    },
  });
  return problem;
}

/** Refuses texts that no database can hold, and lists and nesting that only a mistake or an attack has, in variables and in the document. */
export function cleanInput(): Plugin {
  return {
    onExecute({ args }) {
      const problem = problemOf(args.variableValues) ?? problemIn(args.document);
      if (problem) throw badUserInput(problem);
    },
  };
}
