import { describe, expect, test } from 'vitest'
import {
  alwaysVisible,
  envelopes,
  firstFoldsMm,
  letterLayouts,
  paper,
  perhapsVisible,
  window,
  type Box,
} from '../../src/letters/geometry.ts'

const right = (box: Box): number => box.xMm + box.widthMm
const bottom = (box: Box): number => box.yMm + box.heightMm
const isInside = (inner: Box, outer: Box): boolean =>
  inner.xMm >= outer.xMm &&
  inner.yMm >= outer.yMm &&
  right(inner) <= right(outer) &&
  bottom(inner) <= bottom(outer)
const isApart = (a: Box, b: Box): boolean =>
  right(a) <= b.xMm || right(b) <= a.xMm || bottom(a) <= b.yMm || bottom(b) <= a.yMm

describe('the window zone', () => {
  test('what shows in every right window is 114 to 195 mm from the left and 40 to 69 mm from the top', () => {
    expect([alwaysVisible.xMm, right(alwaysVisible)]).toEqual([114, 195])
    expect([alwaysVisible.yMm, bottom(alwaysVisible)]).toEqual([40, 69])
  })

  test('what may come into view is right of 95 mm and 25 to 84 mm from the top', () => {
    expect([perhapsVisible.xMm, right(perhapsVisible)]).toEqual([95, 210])
    expect([perhapsVisible.yMm, bottom(perhapsVisible)]).toEqual([25, 84])
  })

  // Slides the folded sheet to every corner of each envelope and looks through the window.
  const corners = Object.entries(envelopes).flatMap(([name, envelope]) =>
    Object.values(firstFoldsMm).flatMap((foldMm) =>
      [0, envelope.heightMm - foldMm].flatMap((down) =>
        [0, envelope.widthMm - paper.widthMm].map((across) => ({
          name,
          foldMm,
          envelope,
          down,
          across,
        })),
      ),
    ),
  )
  test.each(corners)(
    '$name, first fold at $foldMm mm, sheet $across mm across and $down mm down',
    ({ envelope, down, across }) => {
      const view: Box = {
        xMm: envelope.widthMm - window.clearRightMm - window.widthMm - across,
        yMm: window.clearAboveMm - down,
        widthMm: window.widthMm,
        heightMm: envelope.heightMm - window.clearAboveMm - window.clearBelowMm,
      }
      expect(isInside(letterLayouts.right.addressBlock, view)).toBe(true)
      expect(isApart(letterLayouts.right.letterhead, view)).toBe(true)
      expect(isApart(letterLayouts.right.references, view)).toBe(true)
      expect(letterLayouts.right.bodyTopMm).toBeGreaterThan(bottom(view))
    },
  )
})

describe.each(Object.values(letterLayouts))('the layout for a $windowSide window', (layout) => {
  const parts = [layout.letterhead, layout.addressBlock, layout.references]

  test('keeps its parts on the sheet, above the body and apart', () => {
    const sheet: Box = {
      xMm: 15,
      yMm: 5,
      widthMm: paper.widthMm - 30,
      heightMm: layout.bodyTopMm - 5,
    }
    for (const part of parts) expect(isInside(part, sheet)).toBe(true)
    for (const [index, part] of parts.entries()) {
      for (const other of parts.slice(index + 1)) expect(isApart(part, other)).toBe(true)
    }
  })

  test('has an address block no wider than 100 mm', () => {
    expect(layout.addressBlock.widthMm).toBeLessThanOrEqual(100)
  })
})
