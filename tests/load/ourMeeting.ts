/** The hearing the load runs on: open, in its third step, everybody there. */
export const MEETING = 'm1';
