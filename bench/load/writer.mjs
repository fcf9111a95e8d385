let written = 0;

/** A small write as a feed makes it: a revision, and under it news of one launch. */
export async function write(client) {
  await client.query('BEGIN');
  const { rows } = await client.query(`INSERT INTO "Revision" (author, note) VALUES ('bench', 'a write a second') RETURNING id`);
  await client.query(`UPDATE "Launch" SET "checkedThrough" = "checkedThrough" + 1, "knownFrom" = now(), "revisionId" = $1 WHERE id = $2`, [
    rows[0].id,
    `bench-mission-${1 + (written++ % 1000)}`,
  ]);
  await client.query('COMMIT');
}
