export type LoggedSms = {
  id: string;
  challengeId: string;
  mobile: string;
  purpose: string;
  expiresAt: Date;
  isQueued: boolean;
};

/** The message log, as the worker uses it. */
export type SmsLog = {
  find(id: string): Promise<LoggedSms | null>;
  countAttempt(id: string, gateway: string): Promise<void>;
  markAccepted(id: string, providerMessageId: string, sentAt: Date): Promise<void>;
  markExpired(id: string): Promise<void>;
  markFailed(id: string): Promise<void>;
};
