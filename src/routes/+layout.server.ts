/** Pages work without script; one that needs it says so itself. */
export const csr = false;
