/** `bearer`: the client keeps its session itself. Pages of other sites cannot send it unasked. */
export const SESSION_CARRIER_HEADER = 'menjin-session';

/** The session that such a client has from now on; empty where it has none any more. */
export const SESSION_TOKEN_HEADER = 'menjin-session-token';

/** What such a client calls its flow: 16 random bytes in base64url. */
export const FLOW_HEADER = 'menjin-flow';
