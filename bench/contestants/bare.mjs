// The least that a server can do: node:http, a pool as large as ours, and for each operation one hand-written statement, prepared, that returns the whole
// answer as JSON. POST /<operation> with the statement's values as a JSON array.
import { createServer } from 'node:http';
import pg from 'pg';
import { OPERATIONS } from '../operations/index.mjs';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.POOL_SIZE) });
createServer(async (request, response) => {
  try {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const name = request.url.slice(1);
    const { rows } = await pool.query({ name, text: OPERATIONS[name].bare.sql, values: JSON.parse(Buffer.concat(chunks)) });
    const body = Buffer.from(`{"data":${rows[0].data}}`);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}).listen(Number(process.env.PORT), '127.0.0.1');
