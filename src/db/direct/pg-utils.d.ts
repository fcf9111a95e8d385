declare module 'pg/lib/utils.js' {
  const utils: {
    /** A value as the wire has it. @throws for what cannot be written. */
    prepareValue(value: unknown): string | Buffer | null;
  };
  export default utils;
}
