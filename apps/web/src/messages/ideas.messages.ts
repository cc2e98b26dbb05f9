import type { DateVote, IdeaStatus } from '@piiri/sdk/lean'

type Words<Name extends string> = Readonly<Record<Name, string>>

/** Words of the pages on which people say what they would like to do, and do it together. */
export type IdeasMessages = {
  readonly ideas: Words<
    | 'tab'
    | 'tabOne'
    | 'title'
    | 'lead'
    | 'visitorsTitle'
    | 'visitorsHow'
    | 'toGroups'
    | 'toContact'
    | 'toSignIn'
    | 'filter'
    | 'filterFor'
    | 'everyIdea'
    | 'community'
    | 'show'
    | 'none'
    | 'noneHelp'
    | 'noneHere'
    | 'declinedTitle'
    | 'yours'
    | 'propose'
    | 'proposeLead'
    | 'forWhom'
    | 'forWhomHint'
    | 'name'
    | 'nameHint'
    | 'what'
    | 'whatHint'
    | 'language'
    | 'proposeNow'
    | 'back'
    | 'toIdea'
    | 'support'
    | 'withdrawSupport'
    | 'supportHelp'
    | 'nextTitle'
    | 'noNext'
    | 'toSession'
    | 'thanks'
    | 'thanksMore'
    | 'declined'
    | 'tasksTitle'
    | 'tasksNone'
    | 'take'
    | 'leave'
    | 'free'
    | 'complete'
    | 'doneTask'
    | 'freeTask'
    | 'takenByYou'
    | 'takenBySomebody'
    | 'addTask'
    | 'taskName'
    | 'addTaskNow'
    | 'datesTitle'
    | 'datesLead'
    | 'datesNone'
    | 'datesChosen'
    | 'saveVotes'
    | 'noVotes'
    | 'addDate'
    | 'addDateNow'
    | 'planTitle'
    | 'planHelp'
    | 'startPlanning'
    | 'startPlanningHelp'
    | 'scheduleHere'
    | 'scheduleOther'
    | 'scheduleTitle'
    | 'scheduleLead'
    | 'scheduleNow'
    | 'chooseGroup'
    | 'chooseGroupLead'
    | 'goOn'
    | 'completeIdea'
    | 'completeHelp'
    | 'decline'
    | 'declineTitle'
    | 'declineLead'
    | 'declineWords'
    | 'declineHint'
    | 'declineNow'
    | 'noReason'
    | 'hide'
    | 'hideTitle'
    | 'hideNow'
    | 'withdraw'
    | 'withdrawTitle'
    | 'withdrawLead'
    | 'withdrawNow'
    | 'circleHelp'
  > & {
    readonly hideLead: readonly [string, string]
    readonly visitors: readonly string[]
    readonly statuses: Readonly<Record<IdeaStatus, string>>
    /** Above the cards of a status, with what that means. */
    readonly columns: Readonly<Record<IdeaStatus, string>>
    readonly votes: Readonly<Record<DateVote, string>>
    readonly supporters: (count: number) => string
    readonly supportersShort: (count: number) => string
    readonly takenBy: (alias: string) => string
    readonly votesFor: (yes: number, maybe: number) => string
    readonly voteAt: (when: string) => string
    readonly scheduleAt: (when: string) => string
    readonly next: (when: string) => string
    readonly completeOf: (task: string) => string
  }
}
