import type { EditScope } from '@piiri/sdk/lean'

type Words<Name extends string> = Readonly<Record<Name, string>>

/** Words of the pages on which work is shared, and on which it is counted how many came. */
export type TakingPartMessages = {
  readonly duties: Words<
    | 'tab'
    | 'title'
    | 'lead'
    | 'toRota'
    | 'mine'
    | 'earlier'
    | 'later'
    | 'thisMonth'
    | 'noDates'
    | 'noDuties'
    | 'noDutiesPlanner'
    | 'nobodyYet'
    | 'take'
    | 'leave'
    | 'full'
    | 'onlyInterpreters'
    | 'you'
    | 'over'
    | 'often'
    | 'oftenHelp'
    | 'oftenNone'
    | 'who'
    | 'did'
    | 'coming'
    | 'ask'
    | 'kind'
    | 'language'
    | 'languageHint'
    | 'noLanguage'
    | 'name'
    | 'nameHint'
    | 'needed'
    | 'noNumber'
    | 'scope'
    | 'askNow'
    | 'remove'
    | 'removeTitle'
    | 'removeNow'
    | 'back'
    | 'wished'
    | 'there'
    | 'missing'
    | 'toMembers'
  > & {
    readonly scopes: Readonly<Record<EditScope, string>>
    readonly left: (count: number) => string
    readonly removeOf: (duty: string, when: string) => string
    readonly askAt: (when: string) => string
    readonly removeLead: (takers: number) => string
  }
  readonly counts: Words<
    | 'tab'
    | 'title'
    | 'lead'
    | 'onlyNumbers'
    | 'latest'
    | 'none'
    | 'noneHelp'
    | 'toCountHelp'
    | 'notCounted'
    | 'count'
    | 'change'
    | 'toList'
    | 'all'
    | 'cameBack'
    | 'cameFirst'
    | 'lessOne'
    | 'lessFirst'
    | 'first'
    | 'languages'
    | 'languagesHelp'
    | 'anotherLanguage'
    | 'addLanguage'
    | 'exact'
    | 'exactHelp'
    | 'total'
    | 'firstTimers'
    | 'firstTimersHint'
    | 'save'
    | 'noNumber'
    | 'saved'
    | 'saving'
    | 'notSaved'
    | 'notBegun'
    | 'readOnly'
    | 'less'
  > & {
    readonly came: (count: number) => string
    readonly countOf: (title: string, when: string) => string
    readonly oneMore: (language: string) => string
    readonly oneLess: (language: string) => string
    readonly begins: (when: string) => string
  }
  readonly statistics: Words<
    | 'tab'
    | 'title'
    | 'lead'
    | 'year'
    | 'part'
    | 'wholeYear'
    | 'show'
    | 'inAll'
    | 'byMonth'
    | 'byGroup'
    | 'byLanguage'
    | 'groupsByLanguage'
    | 'month'
    | 'group'
    | 'language'
    | 'otherLanguages'
    | 'sessions'
    | 'visits'
    | 'firstTimers'
    | 'notTold'
    | 'whyNotTold'
    | 'none'
    | 'notOver'
    | 'download'
    | 'downloadHelp'
    | 'unmet'
    | 'unmetHelp'
    | 'unmetNone'
    | 'wishes'
    | 'howCounted'
  > & {
    readonly quarters: readonly [string, string, string, string]
    readonly downloadOf: (table: string) => string
    readonly toldUntil: (when: string) => string
    readonly chartOf: (table: string) => string
    readonly points: readonly string[]
  }
}
