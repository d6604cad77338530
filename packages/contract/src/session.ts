/** Who is signed in, as pages and other apps may see it. */
export type CurrentSession = {
  user: {
    id: number;
    username: string;
    maskedMobile: string | null;
  };
  remembered: boolean;
  /** ISO 8601, UTC. */
  expiresAt: string;
};
