import { addDays, parseLocalDate, weekday, type LocalDate } from '@piiri/domain/shared/local-date'
import { aContactPoint, aGroup, aLanguage, aPage, aSeason, aSession, aVenue } from '@piiri/sdk/testing'
import type { Replies } from './fake-api.ts'

/** December 2026 of a house where something is on: the same whatever the example data become. */
const first = parseLocalDate('2026-12-01')
if (first === null) throw new Error('There is no such date.')
const firstDay: LocalDate = first

const house = aVenue({ id: 'ven_house', name: 'The Corner House', access: ['STEP_FREE', 'LIFT'] })
const gate = aVenue({ id: 'ven_gate', name: 'The park gate', district: 'Vallila', address: null, access: [] })
const contactPoints = [
  aContactPoint({
    id: 'con_1',
    role: 'Coordinator of community work',
    phone: '+358401234567',
    hours: 'Weekdays 10–15',
  }),
  aContactPoint({ id: 'con_2', role: 'Drop-in workers', phone: '+358401234568', email: 'dropin@example.org' }),
]
const peers = aGroup({
  id: 'grp_peers',
  slug: 'peers',
  title: 'Multicultural peer group',
  summary: 'We eat together and talk, every Tuesday. Come just as you are.',
  languages: [aLanguage(), aLanguage({ language: 'en' }), aLanguage({ language: 'es', kind: 'INTERPRETED' })],
  contactPoint: contactPoints[0] ?? null,
})
const study = aGroup({
  id: 'grp_study',
  slug: 'study',
  kind: 'STUDY',
  title: 'English study group',
  languages: [aLanguage({ language: 'en' })],
})
const confidential = aGroup({
  id: 'grp_pro',
  slug: 'pro',
  kind: 'SELF_HELP',
  title: 'Self-help evening',
  summary: 'A confidential group, led by peers.',
  confidentiality: 'CONFIDENTIAL',
  joining: 'CONTACT_FIRST',
  scheduleInWords: [],
  contactPoint: contactPoints[0] ?? null,
})
const topics = [
  'Your rights as a tenant',
  null,
  'A piece of news that stayed with you',
  'Benefits and forms in plain words',
]

type Session = ReturnType<typeof aSession>

function at(date: LocalDate, hour: number, given: Partial<Session>): Session {
  const [from, to] = [`${hour}`.padStart(2, '0'), `${hour + 2}`.padStart(2, '0')]
  const utc = (hours: number) => `${date}T${`${hours - 2}`.padStart(2, '0')}:00:00Z`
  const times = { localStart: `${date}T${from}:00`, localEnd: `${date}T${to}:00`, start: utc(hour), end: utc(hour + 2) }
  return aSession({ id: `ses_${date}_${hour}`, venue: house, ...times, ...given })
}

/** `perDay`: how many there are on each day of December; without it, those of an ordinary month. `topic`: of each. */
export function sessionsOf(perDay?: number, topic?: string): readonly Session[] {
  const days = Array.from({ length: perDay === undefined ? 22 : 31 }, (_, at) => addDays(firstDay, at))
  return days.flatMap((date, index) => {
    const about = topic ?? topics[index % topics.length] ?? null
    const meet = (hour: number, group: typeof peers, given: Partial<Session> = {}) =>
      at(date, hour, {
        group,
        languages: group.languages,
        features: group === peers ? ['HOMEMADE_MEAL'] : [],
        topic: about,
        ...given,
      })
    if (perDay !== undefined) return Array.from({ length: perDay }, (_, n) => meet(9 + n, n % 2 === 0 ? peers : study))
    if (weekday(date) === 2) return [meet(14, peers)]
    if (weekday(date) === 4) return [meet(10, study), meet(17, peers, { features: ['CHILDCARE'] })]
    if (weekday(date) === 5) return [meet(14, study)]
    return date.endsWith('-05')
      ? [meet(11, peers, { venue: gate, features: ['TRAVEL_PAID'], topic: 'A day in the forest' })]
      : []
  })
}

/** What the API answers of it. */
export function posterReplies(sessions: readonly Session[] = sessionsOf()): Replies {
  const breaks = [{ id: 'brk_1', from: '2026-12-23', to: '2027-01-06', reason: 'Christmas and New Year' }]
  const known = [peers, study, confidential]
  return {
    ListGroups: () => ({ data: { groups: aPage(known) } }),
    GroupBySlug: ({ slug }) => {
      const group = known.find((one) => one.slug === slug) ?? null
      const dates = aPage(sessions.filter((session) => session.group.id === group?.id))
      return { data: { group: group && { ...group, sessions: dates } } }
    },
    ListSessions: ({ after }) => ({
      data: { sessions: after == null ? aPage(sessions) : aPage([]) },
    }),
    ListSeasons: () => ({ data: { seasons: [aSeason({ breaks })] } }),
    ListContactPoints: () => ({ data: { contactPoints } }),
  }
}
