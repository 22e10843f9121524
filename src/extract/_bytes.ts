/** Whether bytes begin with those that the characters of `magic` stand for. */
export function startsWithBytes(bytes: Uint8Array, magic: string): boolean {
  for (let at = 0; at < magic.length; at += 1) if (bytes[at] !== magic.charCodeAt(at)) return false
  return true
}
