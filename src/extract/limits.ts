/** How much of a file is read before it counts as unreadable: no document that people read comes near these. */
export const limits = {
  /** Size of a file, of a mail's attachment, and of a text. */
  bytes: 50_000_000,
  /** Pages of a PDF, slides of a presentation. */
  pages: 2_000,
  zipEntries: 5_000,
  /** Unpacked bytes of all that is read from one file, containers inside it counted. */
  unpackedBytes: 300_000_000,
  /** Unpacked to packed bytes of one entry, once it is larger than `ratioFrom`. */
  ratio: 200,
  ratioFrom: 10_000_000,
  xmlDepth: 500,
  /** Elements and texts of one XML part. */
  xmlNodes: 3_000_000,
  /** Open elements in HTML, which leaves most of them open by habit. */
  htmlDepth: 20_000,
  /** A mail in a mail in a mail. */
  containers: 3,
  /** Parts of one mail. */
  mailParts: 1_000,
  /** Time for one file, containers inside it counted. */
  milliseconds: 20_000,
} as const
