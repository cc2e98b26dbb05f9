import type { VisitOfferStatus } from '@piiri/sdk/lean'

type Words<Name extends string> = Readonly<Record<Name, string>>

/** Words of the pages about visits that partners offer. */
export type VisitsMessages = {
  readonly visits: Words<
    | 'title'
    | 'tab'
    | 'lead'
    | 'leadPlanner'
    | 'nonePlanner'
    | 'none'
    | 'noneHelp'
    | 'noneWaiting'
    | 'waiting'
    | 'coming'
    | 'over'
    | 'moreThere'
    | 'earlier'
    | 'newest'
    | 'languages'
    | 'accept'
    | 'decline'
    | 'chooseGroup'
    | 'chooseGroupLead'
    | 'confidential'
    | 'goOn'
    | 'chooseDate'
    | 'chooseDateLead'
    | 'legend'
    | 'noDate'
    | 'noDateHelp'
    | 'later'
    | 'otherGroup'
    | 'message'
    | 'messageHint'
    | 'confidentialTitle'
    | 'confidentialLead'
    | 'confidentialHint'
    | 'acceptNow'
    | 'noChoice'
    | 'meanwhile'
    | 'declineTitle'
    | 'declineLead'
    | 'declineNow'
    | 'back'
    | 'backToOne'
    | 'when'
    | 'toSession'
    | 'calledOff'
    | 'told'
    | 'toldNothing'
    | 'changes'
    | 'changesConfidential'
    | 'callOff'
  > & {
    /** How many are shown at a time. */
    readonly notAll: (count: number) => string
    readonly waitingCount: (count: number) => string
    readonly waitsSince: (day: string) => string
    readonly by: (name: string) => string
    readonly guests: (names: string) => string
    readonly statuses: Readonly<Record<VisitOfferStatus, string>>
    /** What became of it, in a sentence. */
    readonly outcomes: Readonly<Record<VisitOfferStatus, string>>
  }
}
