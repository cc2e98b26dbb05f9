type Words<Name extends string> = Readonly<Record<Name, string>>
type Explained = { readonly short: string; readonly long: string }

/** Words of the page on which people make calendar addresses of their own. */
export type CalendarsMessages = {
  readonly calendars: Words<
    | 'tab'
    | 'title'
    | 'lead'
    | 'circleHelp'
    | 'list'
    | 'listHelp'
    | 'ofOwn'
    | 'never'
    | 'make'
    | 'makeNow'
    | 'shows'
    | 'glance'
    | 'glanceTime'
    | 'glanceGroup'
    | 'glancePlace'
    | 'glanceBusy'
    | 'some'
    | 'someHint'
    | 'which'
    | 'madeTitle'
    | 'madeLead'
    | 'scan'
    | 'scanOf'
    | 'open'
    | 'copyHelp'
    | 'copy'
    | 'copied'
    | 'how'
    | 'know'
    | 'goOn'
    | 'revoke'
    | 'revokeTitle'
    | 'revokeNow'
    | 'keep'
  > & {
    readonly titles: Readonly<Record<'DISCREET' | 'FULL', Explained>>
    readonly hows: readonly string[]
    readonly revokeHelp: readonly string[]
    readonly knowFull: readonly string[]
    readonly knowDiscreet: readonly string[]
    readonly knowBoth: (host: string) => readonly string[]
    readonly inUse: (count: number) => string
    readonly lastUsed: (date: string) => string
    readonly revokeOf: (what: string) => string
  }
}
