import type { Audience, Feature, GroupKind, Joining } from '@piiri/domain/groups/group'
import type { DutyKind } from '@piiri/sdk/lean'
import type { AccessFeature } from '@piiri/domain/venues/venue'

/** Every word of the pages, in one language. Whoever adds one here is told by the compiler where it is missing. */
export type Messages = {
  readonly frame: {
    readonly skip: string
    readonly navigation: string
    readonly programme: string
    readonly groups: string
    readonly materials: string
    readonly contact: string
    readonly about: string
    readonly signIn: string
    readonly circle: string
    /** For those who are signed in. */
    readonly ideas: string
    /** For those who plan. */
    readonly desk: string
    readonly pageLanguage: string
    readonly leave: string
    /** Goes on from `leave`, and is left out where there is little room. */
    readonly leaveFast: string
    readonly leaveHow: string
    /** What the tab says once somebody has left. */
    readonly weather: string
    readonly privacy: readonly [string, string, string]
    readonly morePrivacy: string
    readonly loading: string
    readonly offline: string
  }
  /** After `Piiri – ` in the tab: what sort of page it is, and never whose. */
  readonly titles: {
    readonly programme: string
    readonly groups: string
    readonly group: string
    readonly session: string
    readonly materials: string
    readonly contact: string
    readonly about: string
    readonly notFound: string
    readonly failed: string
  }
  readonly programme: {
    readonly lead: string
    readonly views: string
    readonly list: string
    readonly week: string
    readonly month: string
    readonly today: string
    readonly tomorrow: string
    readonly earlier: string
    readonly later: string
    readonly weekNumber: (week: number) => string
    readonly count: (sessions: number) => string
    readonly none: string
    readonly noneFits: string
    readonly noneHelp: string
    readonly noneOnDay: string
    readonly onlyFirst: (sessions: number) => string
    readonly dayWithSessions: (day: string, sessions: number) => string
    readonly monthTable: (month: string) => string
    readonly alsoGroups: string
    readonly poster: string
  }
  readonly filter: {
    readonly open: string
    readonly active: (filters: number) => string
    readonly languages: string
    readonly languagesHelp: string
    readonly kinds: string
    readonly features: string
    readonly access: string
    readonly text: string
    readonly textHelp: string
    readonly show: string
    readonly clear: string
    readonly remove: (filter: string) => string
    readonly search: (text: string) => string
  }
  readonly session: {
    readonly cancelled: string
    readonly moved: string
    readonly movedFrom: (when: string) => string
    readonly now: string
    readonly over: string
    readonly spoken: string
    readonly interpreted: string
    readonly guest: string
    readonly guests: string
    readonly where: string
    readonly howToFind: string
    readonly addressToldTo: string
    readonly noPlace: string
    readonly atPlace: string
    readonly note: string
    readonly others: string
    readonly noOthers: string
    readonly toDo: string
    readonly toDoHelp: string
    readonly toRota: string
    readonly youDoIt: string
    readonly neededOf: (people: number) => string
    readonly interpreting: (language: string) => string
    readonly duties: Readonly<Record<DutyKind, string>>
    readonly toGroup: string
    readonly cancelledHelp: string
    readonly readersClock: (times: string) => string
  }
  readonly places: {
    readonly title: string
    readonly help: string
    readonly take: string
    readonly wait: string
    readonly closed: string
    readonly left: Readonly<Record<'NONE_LEFT' | 'FEW_LEFT' | 'SOME_LEFT', string>>
    /** In a list, beside a date. */
    readonly leftInShort: Readonly<Record<'NONE_LEFT' | 'FEW_LEFT', string>>
    readonly opens: (day: string, time: string) => string
  }
  readonly group: {
    readonly lead: string
    readonly forWhom: string
    /** Where there is a description. */
    readonly forWhomMore: string
    readonly howToCome: string
    readonly whatHappens: string
    readonly when: string
    readonly next: string
    readonly noDates: string
    readonly nextTime: string
    readonly languages: string
    readonly features: string
    readonly contact: string
    readonly confirmed: (date: string) => string
    readonly archived: string
    readonly archivedHelp: string
    readonly confidential: string
    readonly confidentialWhy: readonly [string, string]
    readonly writtenIn: (language: string) => string
    readonly nextOn: (when: string) => string
    readonly none: string
    readonly ideasTitle: string
    readonly ideasHelp: string
    readonly toIdeas: string
  }
  readonly materials: {
    readonly lead: string
    readonly open: string
    readonly licence: (licence: string) => string
    readonly none: string
    readonly more: string
    readonly opensElsewhere: string
  }
  readonly calendar: {
    readonly title: string
    readonly help: string
    readonly helpGroup: string
    readonly helpSession: string
    readonly add: string
    readonly subscribe: string
    readonly download: string
    /** Before an address. */
    readonly copy: string
    readonly discreet: string
    /** To the page of it, for whoever is signed in. */
    readonly own: string
  }
  readonly contact: {
    /** To the page on which a message is locked. */
    readonly seal: string
    readonly readAnswer: string
    readonly lead: string
    readonly call: string
    readonly write: string
    readonly hours: string
    readonly languages: string
    readonly trace: string
    readonly none: string
  }
  readonly staff: { readonly links: string; readonly members: string; readonly seeAs: string }
  readonly zone: {
    readonly local: (place: string) => string
    readonly differs: (place: string) => string
  }
  readonly notFound: { readonly title: string; readonly help: string; readonly toProgramme: string }
  readonly failed: {
    readonly title: string
    readonly unreachable: string
    readonly busy: string
    readonly ours: string
    readonly nothingLost: string
    readonly again: string
    readonly number: (requestId: string) => string
  }
  readonly kinds: Readonly<Record<GroupKind, string>>
  readonly audiences: Readonly<Record<Audience, string>>
  readonly joinings: Readonly<Record<Joining, { readonly short: string; readonly long: string }>>
  readonly features: Readonly<Record<Feature, string>>
  readonly access: Readonly<Record<AccessFeature, string>>
  readonly aboutPage: {
    readonly lead: string
    readonly sections: readonly {
      readonly id: string
      readonly title: string
      readonly paragraphs: readonly string[]
      /** Addresses on this server, with what is there. */
      readonly links?: readonly { readonly href: string; readonly words: string }[]
    }[]
  }
}
