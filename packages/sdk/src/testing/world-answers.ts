import type {
  ContactPointCard,
  GroupAsWritten,
  GroupPage,
  SeasonWithBreaks,
  SessionPage,
  VenueAsWritten,
} from '../generated/operations.ts'
import { groupFits, runsIn, sessionFits, startsIn } from './fits-filter.ts'
import type { KnownAnswers } from './known-answers.ts'
import { pageOf } from './page-of.ts'
import { peopleAnswers, type FakePeople } from './people-answers.ts'

/** What there is, for a fake. What is not given is not there. */
export interface FakeWorld extends FakePeople {
  readonly groups?: readonly GroupPage[]
  /** Those of a Group belong to it by `group.slug`. */
  readonly sessions?: readonly SessionPage[]
  readonly seasons?: readonly SeasonWithBreaks[]
  readonly contactPoints?: readonly ContactPointCard[]
  /** To choose from, in this order. */
  readonly venues?: readonly VenueAsWritten[]
}

/** What a world knows of. What changes something, staff and the audit are a test's to answer. */
type WorldAnswers = Pick<
  KnownAnswers,
  | 'ListGroups'
  | 'GetGroupAsWritten'
  | 'GroupBySlug'
  | 'ListGroupSessions'
  | 'NextSession'
  | 'ListSessions'
  | 'GetSession'
  | 'ListSeasons'
  | 'ListContactPoints'
  | 'ListMaterials'
  | 'ListVenues'
  | 'GetViewer'
  | 'MyCircle'
  | 'MembersOfGroup'
>

/** In the one language that a world tells. */
const asWritten = (group: GroupPage | null): GroupAsWritten | null => {
  if (group === null) return null
  const { title, summary, description, contentLanguage: language } = group
  return { ...group, translations: [{ language, title, summary, description }] }
}

/** Answers what is read from what a test says there is. */
export const worldAnswers = ({
  groups = [],
  sessions = [],
  seasons = [],
  contactPoints = [],
  venues = [],
  ...people
}: FakeWorld): WorldAnswers => {
  const byStart = sessions.toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start))
  const sessionsOf = (slug: string): SessionPage[] => byStart.filter(({ group }) => group.slug === slug)
  const inFull = (group: GroupPage): GroupPage => {
    const own = sessionsOf(group.slug)
    if (own.length === 0) return group
    const next = own.find(({ status }) => status === 'SCHEDULED') ?? null
    return { ...group, nextSession: next, sessions: pageOf(own, {}) }
  }
  const bySlug = (slug: string): GroupPage | null => {
    const found = groups.find((one) => one.slug === slug)
    return found === undefined ? null : inFull(found)
  }
  const sessionsIn = (group: GroupPage, period: Parameters<typeof startsIn>[1]): GroupPage['sessions']['nodes'] => {
    const own = sessionsOf(group.slug)
    return (own.length === 0 ? group.sessions.nodes : own).filter(({ start }) => startsIn(start, period))
  }

  return {
    ListGroups: ({ filter, ...page }) => ({
      groups: pageOf(groups.filter((one) => !one.isArchived && groupFits(one, filter)).map(inFull), page),
    }),
    GroupBySlug: ({ slug, in: period, sessionsFirst, sessionsAfter, materialsFirst, materialsLanguage }) => {
      const group = bySlug(slug)
      if (group === null) return { group }
      const materials = group.materials.nodes.filter(({ language }) => (materialsLanguage ?? language) === language)
      return {
        group: {
          ...group,
          sessions: pageOf(sessionsIn(group, period), { first: sessionsFirst, after: sessionsAfter }),
          materials: pageOf(materials, { first: materialsFirst }),
        },
      }
    },
    ListGroupSessions: ({ slug, in: period, ...page }) => {
      const group = bySlug(slug)
      return { group: group && { sessions: pageOf(sessionsIn(group, period), page) } }
    },
    NextSession: ({ slug }) => ({ group: bySlug(slug) }),
    ListSessions: ({ in: period, filter, ...page }) => ({
      sessions: pageOf(
        byStart.filter((one) => startsIn(one.start, period) && sessionFits(one, filter)),
        page,
      ),
    }),
    GetSession: ({ id, in: period, datesFirst }) => {
      const session = sessions.find((one) => one.id === id)
      if (session === undefined) return { session: null }
      const dates = sessionsOf(session.group.slug).filter(({ start }) => startsIn(start, period))
      return { session: { ...session, group: { ...session.group, sessions: pageOf(dates, { first: datesFirst }) } } }
    },
    ListSeasons: ({ in: period }) => ({
      seasons: seasons.filter((season) => runsIn(season, period)),
    }),
    ListContactPoints: () => ({ contactPoints }),
    ListVenues: () => ({ venues }),
    GetGroupAsWritten: ({ slug }) => ({ group: asWritten(bySlug(slug)) }),
    ListMaterials: ({ group: slug, language, ...page }) => {
      const group = bySlug(slug)
      const materials = group?.materials.nodes.filter((one) => (language ?? one.language) === one.language)
      return { group: materials === undefined ? null : { materials: pageOf(materials, page) } }
    },
    ...peopleAnswers(people, { bySlug, sessionsIn }),
  }
}
