import { randomBytes } from 'node:crypto';

/** How long somebody may think of a new password. */
export const TICKET_TTL_SECONDS = 600;

/** ... and how long a ticket that travels by email may lie there. */
export const MAILED_TICKET_TTL_SECONDS = 3_600;

/** 256 random bits: there is nothing to guess. */
export const createResetTicket = () => randomBytes(32).toString('base64url');
