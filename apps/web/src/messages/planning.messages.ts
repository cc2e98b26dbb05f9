import type { VenueDisclosure } from '@piiri/domain/venues/venue'
import type { CollisionKind } from '@piiri/sdk/lean'
import type { PlannedGroupsMessages } from './planned-groups.messages.ts'
import type { WithoutNext } from '../seasons/pair-series.ts'
import type { Line } from '../venues/venue-lines.ts'

type Words<Name extends string> = Readonly<Record<Name, string>>
type Count = (count: number) => string

/** Words of the pages on which Seasons, places, Groups' texts and materials are planned. */
export type PlanningMessages = {
  readonly deskNavigation: string
  readonly links: Words<'SEASONS' | 'PLANNED_GROUPS' | 'VENUES'>
  readonly undo: string
  readonly noDate: string
  /** What a page says once something is done; with how many dates it took or gave back. */
  readonly done: Readonly<
    Record<
      | 'season-created'
      | 'season-changed'
      | 'season-copied'
      | 'season-published'
      | 'season-taken-back'
      | 'break-added'
      | 'break-back'
      | 'break-removed'
      | 'holidays-added'
      | 'place-created'
      | 'place-changed'
      | 'group-confirmed'
      | 'group-created'
      | 'group-changed'
      | 'group-ended'
      | 'group-opened'
      | 'material-added'
      | 'material-changed'
      | 'material-removed'
      | 'material-back',
      Count
    >
  >
  readonly seasons: Words<
    | 'tab'
    | 'title'
    | 'lead'
    | 'one'
    | 'draft'
    | 'draftHelp'
    | 'present'
    | 'past'
    | 'none'
    | 'noneHelp'
    | 'noneHelpReader'
    | 'toNew'
    | 'newLead'
    | 'create'
    | 'change'
    | 'changeLead'
    | 'toCopy'
    | 'toPublish'
    | 'name'
    | 'nameHint'
    | 'from'
    | 'to'
    | 'toHint'
    | 'back'
    | 'backToSeason'
    | 'series'
    | 'noSeries'
    | 'ownOnly'
    | 'takeBack'
    | 'minuteOver'
  > & {
    readonly breakCount: Count
    readonly dateCount: Count
    readonly cancelledCount: Count
    readonly secondsLeft: (seconds: string) => string
  }
  readonly collisions: Words<'title' | 'none'> & {
    readonly help: Count
    readonly kinds: Readonly<Record<CollisionKind, string>>
  }
  readonly breaks: Words<
    | 'title'
    | 'help'
    | 'none'
    | 'add'
    | 'from'
    | 'to'
    | 'reason'
    | 'reasonHint'
    | 'addNow'
    | 'holidays'
    | 'holidaysHelp'
    | 'country'
    | 'region'
    | 'regionHint'
    | 'addHolidays'
  > & {
    readonly takes: Count
    readonly remove: Count
    readonly removeOf: (reason: string, count: number) => string
  }
  readonly copy: Words<'lead' | 'now'> & {
    readonly title: (season: string) => string
    readonly points: readonly string[]
  }
  readonly compare: Words<'title' | 'lead' | 'toNext' | 'nothing' | 'isNew' | 'hits' | 'noBreaks' | 'toBreaks'> & {
    readonly why: Readonly<Record<WithoutNext, string>>
    readonly noHits: Count
    readonly rhythmKept: (step: number, last: string, first: string, weeks: number) => string
    readonly rhythmLost: (step: number, last: string, first: string) => string
  }
  readonly publish: Words<'lead' | 'when' | 'series' | 'dates' | 'breaks' | 'empty' | 'atOnce' | 'now' | 'notYet'> & {
    readonly title: (season: string) => string
    readonly seriesCount: (series: number, groups: number) => string
    readonly breakCount: (breaks: number, taken: number) => string
  }
  readonly venues: Words<
    | 'tab'
    | 'title'
    | 'lead'
    | 'leadReader'
    | 'none'
    | 'noneReader'
    | 'toNew'
    | 'change'
    | 'formLead'
    | 'back'
    | 'name'
    | 'nameHint'
    | 'disclosure'
    | 'directions'
    | 'directionsHint'
    | 'access'
    | 'example'
    | 'exampleHelp'
    | 'showAgain'
    | 'toldNothing'
    | 'withoutName'
    | 'addressNotTold'
  > & {
    readonly changeOf: (place: string) => string
    readonly disclosures: Readonly<Record<VenueDisclosure, Words<'short' | 'long'>>>
    readonly fields: Readonly<Record<Line, { readonly label: string; readonly hint?: string }>>
    readonly unreadable: Words<'latitude' | 'longitude' | 'timeZone'>
    readonly viewers: Words<'visitor' | 'member' | 'groupMember'>
  }
} & PlannedGroupsMessages
