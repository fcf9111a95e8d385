/** The operation in the address, as the explorer's pictures link to it; its variables laid out for reading. Null when there is none. */
export function asked(search: URLSearchParams): { query: string; variables: string } | null {
  const query = search.get('query');
  return query === null ? null : { query, variables: laidOut(search.get('variables') ?? '') };
}

/** What is no JSON stays as it is, for its author to see. */
function laidOut(variables: string): string {
  try {
    return JSON.stringify(JSON.parse(variables), null, 2);
  } catch {
    return variables;
  }
}
