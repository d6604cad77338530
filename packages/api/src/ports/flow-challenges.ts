/** A flow and the number it asked a code for; null for whoever has no flow. */
export type FlowOfNumber = { flow: string | null; mobile: string };

/**
 * Which challenge a flow asked for last, for callers that cannot carry its id: the dialect
 * of the REST face. It may be forgotten at any moment; then there is no code.
 */
export type FlowChallenges = {
  put(asker: FlowOfNumber, challengeId: string, ttlSeconds: number): Promise<void>;
  find(asker: FlowOfNumber): Promise<string | null>;
};
