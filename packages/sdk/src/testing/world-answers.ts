import type * as documents from '../generated/documents.ts'
import type { ContactPointCard, GroupPage, SeasonWithBreaks, SessionPage } from '../generated/operations.ts'
import type { Document } from '../shared/document.ts'
import { groupFits, runsIn, sessionFits, startsIn } from './fits-filter.ts'
import { pageOf } from './page-of.ts'

/** What there is, for a fake. What is not given is not there. */
export interface FakeWorld {
  readonly groups?: readonly GroupPage[]
  /** Those of a Group belong to it by `group.slug`. */
  readonly sessions?: readonly SessionPage[]
  readonly seasons?: readonly SeasonWithBreaks[]
  readonly contactPoints?: readonly ContactPointCard[]
}

type Answer<Asked> =
  Asked extends Document<infer Result, infer Variables> ? (variables: Variables) => Result | Promise<Result> : never

/** An answer for each operation of the SDK, by its name. */
export type KnownAnswers = {
  readonly [Key in keyof typeof documents as Key extends `${infer Name}Document` ? Name : never]: Answer<
    (typeof documents)[Key]
  >
}

/** What a visitor reads: a world has no people. */
type WorldAnswers = Pick<
  KnownAnswers,
  | 'ListGroups'
  | 'GroupBySlug'
  | 'ListGroupSessions'
  | 'NextSession'
  | 'ListSessions'
  | 'GetSession'
  | 'ListSeasons'
  | 'ListContactPoints'
  | 'ListMaterials'
  | 'GetViewer'
>

/** Answers what reads the programme from what a test says there is, to a visitor. */
export const worldAnswers = ({
  groups = [],
  sessions = [],
  seasons = [],
  contactPoints = [],
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
    GetViewer: () => ({ viewer: { kind: 'VISITOR', language: 'en', account: null, memberships: [] } }),
    ListMaterials: ({ group: slug, language, ...page }) => {
      const group = bySlug(slug)
      const materials = group?.materials.nodes.filter((one) => (language ?? one.language) === one.language)
      return { group: materials === undefined ? null : { materials: pageOf(materials, page) } }
    },
  }
}
