/** Why a file, or a part of one, could not be read: thrown inside the room, caught at its door. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

/** The reason in words for whatever a reader or its library threw. */
export function reasonOf(error: unknown): string {
  if (error instanceof Unreadable) return error.message
  return `damaged${error instanceof Error ? `: ${error.message}` : ''}`
}
