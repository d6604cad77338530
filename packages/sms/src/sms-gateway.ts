/** One message as a gateway gets it. */
export type OutgoingSms = {
  /** The message log's id; the same at every attempt, so that a gateway can tell a repeat. */
  id: string;
  /** Normalised: 11 digits for mainland China, `+` and E.164 otherwise. */
  to: string;
  purpose: string;
  text: string;
  /** Null in a notice, which carries none. */
  code: string | null;
};

export type SentSms = {
  providerMessageId: string;
  /** `delivered` where the gateway knows at once that it arrived. */
  state: 'accepted' | 'delivered';
};

/** Hands messages to whoever delivers them. */
export type SmsGateway = {
  /** As it stands in the message log. */
  name: string;
  /**
   * @throws GatewayRefusedError when it never will take the message
   * @throws when it did not take it this time; the job is then tried again
   */
  send(message: OutgoingSms): Promise<SentSms>;
};
