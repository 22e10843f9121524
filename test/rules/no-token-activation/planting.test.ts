import { describe, expect, it } from 'vitest'
import { plantSentence } from '../../accuracy/_planting.ts'
import { createRandom } from '../../planted-faults/random.ts'
import type { DocumentSample } from './_samples.ts'

const document = (text: string): DocumentSample => ({
  name: 'page.en.txt',
  locale: 'en',
  text,
  wanted: new Set([1, 5]),
  either: new Set([3]),
  knownFaults: new Set([5]),
})
const sentence = (text: string, isInstruction = true) => ({
  locale: 'en' as const,
  text,
  isInstruction,
  isKnownFault: false,
  number: 1,
})
const plant = (text: string, planted = sentence('Request your token.')) =>
  plantSentence(document(text), planted, createRandom('a'))

describe('a planted sentence', () => {
  it('is a paragraph after an empty line, and moves what comes after it', () => {
    const found = plant('# Title\n\nMaybe.\nMore.\nLast.')
    expect(found?.text).toBe('# Title\n\nRequest your token.\n\nMaybe.\nMore.\nLast.')
    expect(found?.wanted).toEqual(new Set([1, 3, 7]))
    expect(found?.either).toEqual(new Set([5]))
    expect(found?.knownFaults).toEqual(new Set([7]))
  })

  it.each([
    { what: 'an item', text: '1. One\nmore', found: '1. One\n1. Request your token.\nmore' },
    { what: 'an item', text: '- One', found: '- One\n- Request your token.' },
  ])('is $what after an item: $text', ({ text, found }) => {
    expect(plant(text)?.text).toBe(found)
  })

  it('is a heading where it is as short as one and ends in no mark', () => {
    expect(plant('One.\n\nTwo.', sentence('Your new token'))?.text).toContain('## Your new token\n')
    const long = 'A token that comes by post after a week or two'
    expect(plant('One.\n\nTwo.', sentence(long))?.text).not.toContain('#')
  })

  it('that does not instruct is not wanted', () => {
    expect(plant('One.\n\nTwo.', sentence('No token.', false))?.wanted).toEqual(new Set([1, 7]))
  })

  it.each(['```\ncode\n```\n\nOne.', 'One.', '| a |\n\n| - |', ''])(
    'has no place in %j',
    (text) => {
      expect(plant(text)).toBeUndefined()
    },
  )
})
