/** Characters that are read in one step: some milliseconds. */
export const stride = 2 ** 16;
