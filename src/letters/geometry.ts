/**
 * Where things stand on a letter: millimetres from the top left corner of an A4 sheet, with the postal rule behind each.
 *
 * The sheet is folded in three and slides in its envelope, so an address must show wherever the sheet lies, and nothing
 * else may come into view. No page found states where the window of a Belgian envelope is; what bpost asks of any
 * envelope leaves one zone that shows in all of them, and the right-window layout is computed from it.
 */

/** A rectangle on the page. */
export interface Box {
  readonly xMm: number
  readonly yMm: number
  readonly widthMm: number
  readonly heightMm: number
}

/** A4, ISO 216. */
export const paper = { widthMm: 210, heightMm: 297 } as const

/** The envelopes that take an A4 sheet folded in three: C5/6 and DL (ISO 269). */
export const envelopes = {
  c56: { widthMm: 229, heightMm: 114 },
  dl: { widthMm: 220, heightMm: 110 },
} as const

/** What bpost asks of an address in a window (bpost.be: addressering, positionering and normalisatie). */
export const window = {
  /** The franking zone: a window leaves the top of the envelope free. */
  clearAboveMm: 40,
  /** Free between the window's lower edge and the envelope's: bpost prints its bar code there. */
  clearBelowMm: 30,
  /** Free between the window and the envelope's right edge. */
  clearRightMm: 15,
  /** A window of this width holds the widest address bpost reads comfortably. */
  widthMm: 100,
} as const

/** Distance of the first fold from the top: equal thirds, and DIN 5008 form B, whose marks we print. */
export const firstFoldsMm = { thirds: 99, dinFormB: 105 } as const

/** Marks at the left edge, DIN 5008 form B: the larger first part slides least in its envelope. */
export const foldMarksMm = [105, 210] as const

const widths = Object.values(envelopes).map((envelope) => envelope.widthMm)
const heights = Object.values(envelopes).map((envelope) => envelope.heightMm)
const folds = Object.values(firstFoldsMm)

/** Shows in every right window, for both envelopes and both folds: 114 to 195 mm from the left, 40 to 69 from the top. */
export const alwaysVisible: Box = boxOf({
  left: Math.max(...widths) - window.clearRightMm - window.widthMm,
  right: paper.widthMm - window.clearRightMm,
  top: window.clearAboveMm,
  bottom: Math.min(...folds) - window.clearBelowMm,
})

/** May come into view in some right window: from 95 mm to the right edge, 25 to 84 mm from the top. */
export const perhapsVisible: Box = boxOf({
  left: paper.widthMm - window.clearRightMm - window.widthMm,
  right: paper.widthMm,
  top: window.clearAboveMm - (Math.max(...heights) - Math.min(...folds)),
  bottom: Math.max(...heights) - window.clearBelowMm,
})

function boxOf(edges: { left: number; right: number; top: number; bottom: number }): Box {
  return {
    xMm: edges.left,
    yMm: edges.top,
    widthMm: edges.right - edges.left,
    heightMm: edges.bottom - edges.top,
  }
}

/** On which side of the envelope the window is. */
export type WindowSide = 'right' | 'left'

/** Everything a template must know to put the parts of a letter in their places. */
export interface LetterLayout {
  readonly windowSide: WindowSide
  readonly paper: { readonly widthMm: number; readonly heightMm: number }
  readonly margin: {
    readonly leftMm: number
    readonly rightMm: number
    readonly topMm: number
    readonly bottomMm: number
  }
  /** Name and address of the office, outside what a window may show. */
  readonly letterhead: Box
  readonly addressBlock: Box
  /** Date and reference. */
  readonly references: Box
  /** Top of the subject on the first page, below what a window may show. */
  readonly bodyTopMm: number
  readonly foldMarksMm: readonly number[]
}

const margin = { leftMm: 25, rightMm: 20, topMm: 15, bottomMm: 12 } as const

/** What the layouts share; the subject starts clear of the lowest window. */
const shared = { paper, margin, bodyTopMm: 88, foldMarksMm } as const

/**
 * The right window is the default: its zone follows from bpost's own figures and holds however the sheet lies, and the
 * letterhead keeps its usual place. The left one follows a summary of the Belgian standard NBN Z 01-002 (addressee
 * 59 mm from the top, 33 from the left); at that height only 16 mm are certain to show, enough for three printed lines.
 */
export const letterLayouts = {
  right: {
    ...shared,
    windowSide: 'right',
    letterhead: { xMm: 25, yMm: 14, widthMm: 67, heightMm: 42 },
    addressBlock: { xMm: 116, yMm: 45, widthMm: 79, heightMm: 24 },
    references: { xMm: 25, yMm: 63, widthMm: 67, heightMm: 20 },
  },
  left: {
    ...shared,
    windowSide: 'left',
    letterhead: { xMm: 123, yMm: 14, widthMm: 67, heightMm: 42 },
    addressBlock: { xMm: 33, yMm: 59, widthMm: 70, heightMm: 16 },
    references: { xMm: 123, yMm: 63, widthMm: 67, heightMm: 20 },
  },
} as const satisfies Record<WindowSide, LetterLayout>
