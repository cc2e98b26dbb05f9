import { aLanguage, aSession, aVenue } from '@piiri/sdk/testing'
import { describe, expect, it } from 'vitest'
import { messages as say } from '../messages/en.messages.ts'
import { groupFacts, ownFacts, ownLanguages, topicInWords, usualFacts } from './poster-facts.ts'

const kitchen = aVenue()
const forest = aVenue({ id: 'venue-2', name: 'The forest', district: null, access: [] })
const words = (facts: readonly { readonly words: string }[]) => facts.map((fact) => fact.words)

describe('what a poster says once of a Group', () => {
  it('is the place where it meets most, and what there is each time there', () => {
    const sessions = [
      aSession({ venue: kitchen, features: ['HOMEMADE_MEAL', 'CHILDCARE'] }),
      aSession({ venue: forest, features: ['TRAVEL_PAID'] }),
      aSession({ venue: kitchen, features: ['HOMEMADE_MEAL', 'INTERPRETING', 'GUEST_SPEAKER'] }),
    ]
    const usual = usualFacts(sessions)
    expect(words(groupFacts({ joining: 'DROP_IN' }, usual, say))).toEqual([
      'Just come',
      'The kitchen, Kallio',
      'Step-free',
      'Homemade meal',
    ])
    const own = sessions.map((session) => words(ownFacts(session, usual, say)))
    expect(own).toEqual([['Childcare'], ['The forest', 'Travel paid'], []])
  })

  it('is that one asks, where a visitor may not know the place', () => {
    const sessions = [aSession({ venue: null, features: [] })]
    const usual = usualFacts(sessions)
    expect(words(groupFacts({ joining: 'CONTACT_FIRST' }, usual, say))).toEqual([
      'Get in touch first',
      'Get in touch to ask where it is',
    ])
    expect(ownFacts(aSession({ venue: null, features: [] }), usual, say)).toEqual([])
    const known = usualFacts([aSession(), aSession()])
    expect(words(ownFacts(aSession({ venue: null, features: [] }), known, say))).toEqual([
      'Get in touch to ask where it is',
    ])
  })

  it('are its usual languages, in whatever order; another time has its own', () => {
    const [finnish, thai] = [aLanguage({ language: 'fi' }), aLanguage({ language: 'th', kind: 'INTERPRETED' })]
    const usual = usualFacts([aSession({ languages: [finnish, thai] }), aSession({ languages: [finnish, thai] })])
    expect(ownLanguages(aSession({ languages: [thai, finnish] }), usual)).toEqual([])
    expect(ownLanguages(aSession({ languages: [finnish] }), usual)).toEqual([finnish])
  })

  it('leaves to each Session its topic and guests', () => {
    const guestSpeakers = [{ title: 'A lawyer', topic: null, organisation: null }]
    expect(topicInWords(aSession({ topic: 'Rights', guestSpeakers }), say)).toBe('Rights · Guest: A lawyer')
    expect(topicInWords(aSession({ guestSpeakers }), say)).toBe('Guest: A lawyer')
    expect(topicInWords(aSession(), say)).toBeNull()
  })
})
