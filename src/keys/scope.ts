/** What a key may allow. What needs no scope is open to everybody. */
export const SCOPES = ['desk:write'] as const;
export type Scope = (typeof SCOPES)[number];

export const isScope = (name: string): name is Scope => (SCOPES as readonly string[]).includes(name);
