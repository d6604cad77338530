import type { EmailKind } from '@menjin/contract';

/** One email as a mailer gets it. */
export type Mail = {
  /** The same at every attempt, so that a mailbox can tell a repeat. */
  id: string;
  /** One bare address. */
  to: string;
  subject: string;
  /** Plain. */
  text: string;
};

/** Hands emails to a mail server. */
export type Mailer = {
  /**
   * @returns the id under which it was taken
   * @throws GatewayRefusedError when it never will be taken, such as for an address that is none
   * @throws when it was not taken this time; the job is then tried again
   */
  send(mail: Mail): Promise<string>;
  /** Ends what is kept open between emails. */
  close(): Promise<void>;
};

/** Hands emails to the owners of accounts, as every mailer does. */
export type AccountMailer = {
  send(mail: Mail & { kind: EmailKind }): ReturnType<Mailer['send']>;
};
