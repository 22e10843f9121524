/** A file inside a file: an attachment, an embedded document. */
export interface NestedFile {
  /** Its file name, as far as the container gives one. */
  readonly name: string
  readonly bytes: Uint8Array
  /** The media type it was declared with. */
  readonly mediaType?: string
}
