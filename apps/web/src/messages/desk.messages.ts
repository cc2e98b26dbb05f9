import type { Action } from '@piiri/domain/audit/acts'
import type { ActorKind } from '@piiri/domain/audit/audit-entry.policy'
import type { StaffRole } from '@piiri/domain/shared/viewer'

/** Whom `see as` tells about. */
export type SeenBy = 'VISITOR' | 'MEMBER' | 'GROUP_MEMBER' | 'FACILITATOR' | 'COORDINATOR' | 'ADMINISTRATOR'

/** Words of the pages for staff. */
export type DeskMessages = {
  readonly staff: {
    readonly title: string
    readonly lead: string
    readonly roles: Readonly<Record<StaffRole, string>>
    readonly rolesHelp: Readonly<Record<StaffRole, string>>
    readonly you: string
    readonly places: (places: number) => string
    readonly remove: string
    readonly removeOf: (name: string) => string
    readonly removeHelp: string
    readonly create: string
    readonly createHelp: string
    readonly role: string
    readonly createNow: string
    readonly created: string
    readonly createdLead: string
    readonly createdWords: string
    readonly createdPhone: string
    readonly createdGiven: string
    readonly back: string
  }
  readonly audit: {
    readonly title: string
    readonly lead: string
    readonly intact: (entries: number) => string
    readonly broken: (entries: number, when: string) => string
    readonly none: string
    readonly older: string
    readonly newest: string
    readonly by: string
    readonly to: string
    readonly changed: string
    readonly actors: Readonly<Record<ActorKind, string>>
    readonly actions: Readonly<Record<Action, string>>
  }
  readonly seeAs: {
    readonly title: string
    readonly lead: string
    readonly field: string
    readonly viewers: Readonly<Record<SeenBy, string>>
    readonly sees: string
    readonly seesNot: string
    readonly rule: string
    readonly table: string
    readonly forAll: string
    /** By the names of rules, and of fields, in the domain package's policies. */
    readonly rules: Readonly<Record<string, string>>
    readonly fields: Readonly<Record<string, string>>
  }
}
