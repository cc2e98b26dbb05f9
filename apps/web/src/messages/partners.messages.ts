import type { Scope } from '@piiri/sdk/lean'

type Words<Name extends string> = Readonly<Record<Name, string>>

/** Words of the pages about partner organisations and their keys. */
export type PartnersMessages = {
  readonly partners: Words<
    | 'title'
    | 'tab'
    | 'lead'
    | 'leadReader'
    | 'none'
    | 'noneHelp'
    | 'toPartner'
    | 'add'
    | 'addHelp'
    | 'name'
    | 'nameHint'
    | 'url'
    | 'urlHint'
    | 'addNow'
    | 'keys'
    | 'noKeys'
    | 'ended'
    | 'noEnd'
    | 'neverUsed'
    | 'issue'
    | 'issueHelp'
    | 'opens'
    | 'lasts'
    | 'lastsUntilEnded'
    | 'issueNow'
    | 'noScope'
    | 'notALink'
    | 'made'
    | 'madeLead'
    | 'madeHow'
    | 'madeLost'
    | 'copy'
    | 'given'
    | 'end'
    | 'endHelp'
    | 'endLeaves'
    | 'endNow'
    | 'remove'
    | 'removeHelp'
    | 'removeNow'
    | 'back'
    | 'backToOne'
  > & {
    readonly keysInUse: (count: number) => string
    /** Some of its addresses got nothing for days, or wants no more. */
    readonly nothingArrives: string
    readonly until: (day: string) => string
    readonly ranOut: (day: string) => string
    readonly issuedOn: (day: string) => string
    readonly usedOn: (day: string) => string
    readonly madeFor: (name: string) => string
    readonly endOf: (prefix: string) => string
    readonly removeOf: (name: string) => string
    readonly lastsDays: Readonly<Record<90 | 365 | 730, string>>
    readonly scopes: Readonly<Record<Scope, { readonly short: string; readonly long: string }>>
  }
}
