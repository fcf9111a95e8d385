/** A cursor after any row, without walking there: the values of the row in the place of those that a cursor of the same order holds. */
export const pageAfter = {
  ours: (order, values) => Buffer.from(JSON.stringify([order, ...values])).toString('base64url'),
  postgraphile: (digest, values) => Buffer.from(JSON.stringify([digest, ...values])).toString('base64'),
};

/** What PostGraphile calls an order in its cursors, from one of them. */
export const digestOf = (cursor) => JSON.parse(Buffer.from(cursor, 'base64').toString())[0];
