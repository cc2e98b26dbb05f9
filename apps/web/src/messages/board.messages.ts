import type { CollisionKind } from '@piiri/sdk/lean'
import type { Monthly, Often, RuleEnds } from '../desk/rule-form.ts'
import type { ValueName } from '../desk/value-names.ts'
import type { Done } from '../desk/undos.ts'

type Words<Name extends string> = Readonly<Record<Name, string>>
type Scope = 'THIS' | 'THIS_AND_FOLLOWING' | 'ALL'

/** Words of the board, and of the pages on which Sessions and Series are planned. */
export type BoardMessages = {
  /** After `Piiri – ` in the tab. */
  readonly titles: Words<'board' | 'session' | 'series' | 'newSeries'>
  readonly board: Words<
    | 'title'
    | 'lead'
    | 'link'
    | 'linkHelp'
    | 'views'
    | 'week'
    | 'month'
    | 'today'
    | 'earlier'
    | 'later'
    | 'group'
    | 'allGroups'
    | 'show'
    | 'none'
    | 'noneHelp'
    | 'noneOnDay'
    | 'plan'
    | 'planIn'
    | 'noGroup'
    | 'othersMuted'
    | 'change'
    | 'move'
    | 'dragHelp'
    | 'collides'
    | 'cut'
  > & {
    readonly collide: Readonly<Record<'week' | 'month', (count: number) => string>>
    readonly weekNumber: (week: number) => string
    readonly moveOf: (title: string) => string
  }
  /** For the browser's script: `@` stands for what is moved, `#` for when it would be. */
  readonly moving: Words<'began' | 'at' | 'dropped' | 'left' | 'same'>
  /** On its buttons, for whoever has no keys. */
  readonly movingBy: Words<'title' | 'dayBefore' | 'dayAfter' | 'earlier' | 'later' | 'leave' | 'goOn'>
  readonly rule: Words<'often' | 'days' | 'daysHint' | 'monthly' | 'own' | 'ownHint' | 'ends' | 'until' | 'count'> & {
    readonly oftens: Words<Often>
    readonly endings: Words<RuleEnds>
    readonly monthlies: Words<Monthly>
    readonly nth: (ordinal: number, weekday: string) => string
    readonly onDate: (dayOfMonth: number) => string
    readonly last: (weekday: string) => string
    readonly lastNot: (weekday: string) => string
  }
  readonly session: Words<
    | 'title'
    | 'back'
    | 'toSeries'
    | 'asOthers'
    | 'begun'
    | 'when'
    | 'date'
    | 'begin'
    | 'end'
    | 'makeSeries'
    | 'changeRule'
    | 'where'
    | 'venue'
    | 'noVenue'
    | 'what'
    | 'topic'
    | 'topicHint'
    | 'note'
    | 'noteHint'
    | 'guests'
    | 'moreGuests'
    | 'guestsHint'
    | 'offers'
    | 'features'
    | 'languages'
    | 'supportNone'
    | 'supportSpoken'
    | 'supportInterpreted'
    | 'capacity'
    | 'capacityHint'
    | 'nothingOwn'
    | 'save'
    | 'goOn'
    | 'callOff'
    | 'callOffOn'
    | 'callOffHelp'
    | 'reason'
    | 'reasonHint'
    | 'isOff'
    | 'giveBack'
    | 'giveBackHelp'
  > & {
    readonly zone: (place: string) => string
    readonly guestTitle: (row: number) => string
    readonly guestTopic: (row: number) => string
    readonly guestOrganisation: (row: number) => string
    readonly own: (names: string) => string
    readonly names: Words<ValueName>
  }
  readonly scope: Words<'title' | 'titleOff' | 'lead' | 'again' | 'leave' | 'first' | 'orphans'> & {
    readonly scopes: Words<Scope>
    readonly doIt: Words<Scope>
    readonly doOff: Words<Scope>
    readonly off: Words<Scope>
    readonly more: (dates: number) => string
    readonly calledOff: (count: number) => string
    readonly does: (newCount: number, ended: number, stayOff: number, changed: number) => string
  }
  readonly collisions: {
    readonly count: (collisions: number) => string
    readonly more: (collisions: number) => string
    readonly kinds: Words<CollisionKind>
  }
  readonly series: Words<
    | 'newTitle'
    | 'addDates'
    | 'season'
    | 'seasonHint'
    | 'noSeason'
    | 'create'
    | 'continues'
    | 'continuedBy'
    | 'coming'
    | 'noneComing'
    | 'leaveOut'
    | 'leftOut'
    | 'add'
    | 'addDate'
    | 'addBegin'
    | 'save'
    | 'noneChosen'
  > & {
    readonly addedDate: (row: number) => string
    readonly draft: (season: string) => string
    readonly takeBack: (date: string) => string
  }
  readonly preview: Words<'title' | 'show' | 'notYet' | 'date' | 'dates' | 'leaveOut' | 'leaveOutHint' | 'andSoOn'> & {
    /** Null where there is no end. */
    readonly count: (dates: number | null) => string
    readonly more: (dates: number) => string
    readonly dropped: (dates: string) => string
    readonly added: (date: string) => string
    readonly clock: Readonly<Record<'SKIPPED' | 'REPEATED', (when: string) => string>>
  }
  readonly done: Words<'done' | 'undo' | 'undoBefore'> & {
    readonly acts: Words<Done['is']>
    readonly plain: Words<'undone' | 'nothing' | 'created' | 'given-back' | 'called-off'>
  }
  readonly trouble: Words<
    'meanwhile' | 'missing' | 'beforeBegin' | 'noNumber' | 'noReason' | 'notMoved' | 'undoGone' | 'undoMeanwhile'
  >
}
