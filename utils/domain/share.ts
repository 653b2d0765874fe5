/** Of fewer than so many no share is told: each of them would move it by more than five points. */
export const LEAST_FOR_SHARE = 20;
