/** As many connections to Postgres as our server opens, for everyone. */
export const CONNECTIONS = 10;
