/** Bytes in base64. */
export const fromBytes = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
