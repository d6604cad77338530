/** Samples per second of the clips and of what is made of them: telephone quality. */
export const sampleRate = 8000;
