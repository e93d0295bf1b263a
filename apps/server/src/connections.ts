/**
 * How long a connection may take for what, for `node:http`. A body of the largest upload at 200 kB a second takes two minutes;
 * whoever sends slower than that holds a connection and nothing else.
 */
export const connections = {
  /** The answers to the questions of an import travel in the address. */
  maxHeaderSize: 300_000,
  headersTimeout: 15_000,
  requestTimeout: 150_000,
  keepAliveTimeout: 15_000,
  connectionsCheckingInterval: 5_000,
} as const
