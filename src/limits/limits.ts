/**
 * What one operation may ask for. docs/limits.md tells the reasons; raising one of these breaks nobody, lowering one does.
 * The costs of single fields are in prices.ts.
 */
export const LIMITS = {
  /** Points; see cost.ts. */
  cost: 5_000,
  /** Fields inside one another. */
  depth: 15,
  /** Fields as written, those of a fragment once. */
  fields: 500,
  /** Fields of the operation itself, spread fragments included. */
  rootFields: 20,
  /** Aliases as written, `__typename` ones too. */
  aliases: 30,
  /** Names, numbers, texts and signs of the document. */
  tokens: 2_000,
  /** Directives as written, in all and at one place. */
  directives: 50,
  directivesPerPlace: 3,
  /** Members of any one list in the input. */
  list: 250,
  /** Lists and objects of the input inside one another. */
  inputDepth: 32,
  /** `first` and `last` of a list. */
  page: 100,
} as const;

/** The size of a page when neither `first` nor `last` is given. */
export const PAGE = 20;
