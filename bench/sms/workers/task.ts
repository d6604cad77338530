/** The name of the task that does nothing, in every queue. */
export const TASK = 'nothing';

/** All that its jobs hold. */
export type TaskPayload = { message: number };
