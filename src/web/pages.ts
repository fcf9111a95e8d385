import { graphql, isNonNullType } from 'graphql';
import { createContext } from '../context.js';
import type { Graph } from '../db/index.js';
import { schema } from '../schema.js';

/** The addresses that the explorer has pages for; its build writes them, so that they are told once. */
export interface PageList {
  /** Paths of pages of their own. */
  pages: string[];
  /** First part of the path of a record's page, and the root field that finds the record by the slug in the second. */
  records: Record<string, string>;
}

/** The status of the explorer's page at a path: 200, 404 where there is none, 503 while that cannot be told. */
export async function statusOf(path: string, { pages, records }: PageList, graph: Graph): Promise<200 | 404 | 503> {
  if (pages.includes(path)) return 200;
  const [, kind, part, ...more] = path.split('/');
  const field = kind && Object.hasOwn(records, kind) ? records[kind] : undefined;
  if (!field || !part || more.length > 0 || !takesSlug(field)) return 404;
  const slug = decoded(part);
  if (/\p{Cc}/u.test(slug)) return 404; // no database holds such text
  const source = `query ($slug: String!) { record: ${field}(slug: $slug) { __typename } }`;
  const { data, errors } = await graphql({ schema, source, variableValues: { slug }, contextValue: createContext(graph) });
  if (errors) return 503;
  return data?.['record'] ? 200 : 404;
}

/** The list comes from a file: nothing of it is asked that the API does not know. */
function takesSlug(field: string): boolean {
  const args = schema.getQueryType()?.getFields()[field]?.args ?? [];
  return args.some(({ name }) => name === 'slug') && args.every(({ name, type }) => name === 'slug' || !isNonNullType(type));
}

/** A path that no encoding has is the slug of nothing. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
