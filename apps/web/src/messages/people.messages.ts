import type { Role } from '@piiri/domain/shared/viewer'
import type { BoardMessages } from './board.messages.ts'
import type { CalendarsMessages } from './calendars.messages.ts'
import type { DeskMessages } from './desk.messages.ts'
import type { IdeasMessages } from './ideas.messages.ts'
import type { PlanningMessages } from './planning.messages.ts'
import type { PosterMessages } from './poster.messages.ts'
import type { PartnersMessages } from './partners.messages.ts'
import type { VisitsMessages } from './visits.messages.ts'
import type { WebhooksMessages } from './webhooks.messages.ts'
import type { PlacesMessages } from './places.messages.ts'
import type { SealedMessages } from './sealed.messages.ts'
import type { TakingPartMessages } from './taking-part.messages.ts'

/** Every word of the pages that the server alone makes, in one language: no browser loads them with others. */
export type PeopleMessages = {
  /** After `Piiri – ` in the tab. */
  readonly titles: Readonly<
    Record<
      | 'signIn'
      | 'invitation'
      | 'passphrase'
      | 'circle'
      | 'members'
      | 'invited'
      | 'account'
      | 'codes'
      | 'audit'
      | 'staff'
      | 'seeAs'
      | 'refused',
      string
    >
  >
  /** What a page says once something that one did by a form is done. */
  readonly done: Readonly<
    Record<
      | 'joined'
      | 'signed-out'
      | 'erased'
      | 'role'
      | 'alias'
      | 'removed'
      | 'left'
      | 'ended'
      | 'taken-back'
      | 'codes'
      | 'staff-removed'
      | 'partner-added'
      | 'partner-removed'
      | 'partner-key-ended'
      | 'visit-accepted'
      | 'visit-declined'
      | 'webhook-tested'
      | 'webhook-again'
      | 'webhook-changed'
      | 'webhook-on'
      | 'webhook-off'
      | 'webhook-ended'
      | 'duty-taken'
      | 'duty-left'
      | 'duty-added'
      | 'duty-removed'
      | 'counted'
      | 'place-taken'
      | 'place-awaited'
      | 'place-given-back'
      | 'place-freed'
      | 'calendar-ended'
      | 'marked-answered'
      | 'contact-saved'
      | 'key-used'
      | 'key-removed'
      | 'idea-proposed'
      | 'idea-supported'
      | 'support-withdrawn'
      | 'planning-started'
      | 'task-added'
      | 'task-taken'
      | 'task-left'
      | 'task-done'
      | 'date-added'
      | 'voted'
      | 'idea-scheduled'
      | 'idea-completed'
      | 'idea-declined'
      | 'idea-hidden'
      | 'idea-withdrawn',
      string
    >
  >
  readonly trouble: {
    readonly tooOften: (minutes: number) => string
    readonly ours: (requestId: string) => string
    readonly doneBefore: string
    /** After why a long form was not taken. */
    readonly kept: string
    /** Before what a field holds now, where somebody else has saved it meanwhile. */
    readonly meanwhile: string
    /** Above all that is wrong with one. */
    readonly keptSummary: string
    readonly refused: string
    readonly refusedHelp: string
    readonly refusedAgain: string
    readonly offline: string
  }
  /** What the script says beside a field for words; `#` stands for a number, `@` for a word. */
  readonly words: {
    readonly count: string
    readonly all: string
    readonly unknown: string
    readonly choices: string
    readonly list: string
  }
  readonly signIn: {
    readonly title: string
    readonly lead: string
    readonly words: string
    readonly wordsHint: string
    readonly staff: string
    readonly code: string
    readonly codeHint: string
    readonly bothAgain: string
    readonly submit: string
    readonly ended: string
    readonly goOn: string
    readonly cookieLost: string
    readonly keepsUntil: string
    readonly noWords: string
    readonly noWordsHelp: string
    readonly invited: string
    readonly toInvitation: string
  }
  readonly invitation: {
    readonly title: string
    readonly lead: string
    readonly leadSignedIn: string
    readonly words: string
    readonly wordsHint: string
    readonly fromLink: string
    readonly alias: string
    readonly aliasHint: string
    readonly submit: string
    readonly staff: string
    readonly toSignIn: string
  }
  readonly passphrase: {
    readonly title: string
    readonly lead: string
    readonly leadNew: string
    readonly how: readonly [string, string, string]
    readonly copy: string
    readonly copied: string
    readonly print: string
    readonly useAt: (address: string) => string
    readonly kept: string
    readonly goOn: string
    readonly nobody: string
  }
  readonly circle: {
    readonly title: string
    readonly lead: string
    readonly leadStaff: string
    readonly next: string
    readonly noneNext: string
    readonly groups: string
    readonly called: (alias: string) => string
    readonly toMembers: string
    readonly toGroup: string
    readonly emptyTitle: string
    readonly emptyHelp: readonly [string, string]
    readonly toInvitation: string
    readonly another: string
    readonly account: string
    readonly accountHelp: string
    readonly signOut: string
    readonly desk: string
    readonly toGroupsHelp: string
    readonly toAudit: string
    readonly toAuditHelp: string
    readonly toPartners: string
    readonly toPartnersHelp: string
    readonly toStaff: string
    readonly toStaffHelp: string
  }
  readonly roles: Readonly<Record<Role, string>>
  readonly members: {
    readonly title: string
    readonly lead: string
    readonly count: (members: number) => string
    readonly none: string
    readonly you: string
    readonly change: string
    readonly changeOf: (alias: string) => string
    readonly invite: string
    readonly inviteHelp: string
    readonly role: string
    readonly days: string
    readonly daysOf: (days: number) => string
    readonly makeInvitation: string
    readonly open: string
    readonly noneOpen: string
    readonly until: (when: string) => string
    readonly takeBack: string
    readonly takeBackOf: (role: string) => string
    readonly back: string
  }
  readonly invited: {
    readonly title: string
    readonly lead: string
    readonly cardTitle: string
    readonly cardHelp: string
    readonly copy: string
    readonly copied: string
    readonly scan: string
    readonly scanOf: string
    readonly orType: (address: string) => string
    readonly until: (when: string) => string
    readonly goOn: string
  }
  readonly member: {
    readonly yourself: string
    readonly alias: string
    readonly aliasHint: string
    readonly save: string
    readonly role: string
    readonly roleHelp: string
    readonly leave: string
    readonly leaveHelp: string
    readonly remove: string
    readonly removeHelp: string
    readonly removeOf: (alias: string) => string
    readonly end: string
    readonly endHelp: string
    readonly endSure: string
    readonly endOf: (alias: string) => string
  }
  readonly account: {
    readonly title: string
    readonly lead: string
    readonly where: string
    readonly places: (places: number) => string
    readonly signOut: string
    readonly signOutEverywhere: string
    readonly everywhereHelp: string
    readonly newWords: string
    readonly newWordsHelp: string
    readonly makeNewWords: string
    readonly export: string
    readonly exportHelp: string
    readonly download: string
    readonly erase: string
    readonly eraseHelp: readonly [string, string]
    readonly eraseWords: string
    readonly eraseNow: string
    readonly phone: string
    readonly phoneHelp: string
    readonly makeCodes: string
  }
  readonly codes: {
    readonly title: string
    readonly lead: string
    readonly scan: string
    readonly scanOf: string
    readonly secret: string
    readonly recovery: string
    readonly copy: string
    readonly recoveryHelp: string
    readonly confirm: string
    readonly confirmHelp: string
    readonly confirmNow: string
  }
  readonly poster: PosterMessages
  readonly planning: PlanningMessages
  readonly board: BoardMessages
} & DeskMessages &
  TakingPartMessages &
  PlacesMessages &
  CalendarsMessages &
  PartnersMessages &
  VisitsMessages &
  WebhooksMessages &
  SealedMessages &
  IdeasMessages
