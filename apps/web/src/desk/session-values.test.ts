import { expect, it } from 'vitest'
import { valuesOfSession } from './session-values.ts'

const nothing = {
  venue: null,
  topicTranslations: [],
  noteTranslations: [],
  guestSpeakers: [],
  features: [],
  languages: [],
  capacity: null,
}

it('has the length that it takes, in the night when an hour comes twice and when one is left out', () => {
  const twice = { localStart: '2026-10-25T03:30', start: '2026-10-25T00:30:00Z', end: '2026-10-25T01:15:00Z' }
  expect(valuesOfSession({ ...nothing, ...twice })).toMatchObject({ start: '2026-10-25T03:30', duration: 45 })
  const leftOut = { localStart: '2026-03-29T02:30', start: '2026-03-29T00:30:00Z', end: '2026-03-29T01:30:00Z' }
  expect(valuesOfSession({ ...nothing, ...leftOut })).toMatchObject({ start: '2026-03-29T02:30', duration: 60 })
})
