/** Writes how the detector reads the samples, before mutants of it do. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { readingsOf, readingsPath, type SampleKind, type WrittenReadings } from './_readings.ts'

const read = (kind: SampleKind): WrittenReadings[SampleKind] => ({
  nl: [...readingsOf(kind, 'nl')],
  fr: [...readingsOf(kind, 'fr')],
  de: [...readingsOf(kind, 'de')],
  en: [...readingsOf(kind, 'en')],
})

const readings: WrittenReadings = { sentences: read('sentences'), documents: read('documents') }
mkdirSync(dirname(readingsPath), { recursive: true })
writeFileSync(readingsPath, JSON.stringify(readings))
