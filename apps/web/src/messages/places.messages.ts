type Words<Name extends string> = Readonly<Record<Name, string>>

/** Words of the pages on which people take places, wait for them and give them back. */
export type PlacesMessages = {
  readonly places: Words<
    | 'tab'
    | 'tabMine'
    | 'tabReceipt'
    | 'title'
    | 'privacyTitle'
    | 'wish'
    | 'wishHint'
    | 'noWish'
    | 'take'
    | 'wait'
    | 'closed'
    | 'closedHelp'
    | 'have'
    | 'toMine'
    | 'toReceipt'
    | 'toSession'
    | 'mine'
    | 'mineLead'
    | 'mineNone'
    | 'changed'
    | 'seen'
    | 'giveBack'
    | 'wishOf'
    | 'receiptTitle'
    | 'receiptLead'
    | 'receiptKept'
    | 'receiptGoOn'
    | 'receiptNobody'
    | 'openTitle'
    | 'openLead'
    | 'words'
    | 'wordsHint'
    | 'open'
    | 'nothingFound'
    | 'found'
    | 'cancelTitle'
    | 'cancelHint'
    | 'elsewhere'
    | 'planned'
    | 'plannedNone'
    | 'nameless'
    | 'opensBefore'
    | 'opensBeforeHint'
    | 'opensAtOnce'
    | 'circleHelp'
    | 'plannedWaits'
    | 'release'
  > & {
    readonly privacy: readonly string[]
    readonly privacyNobody: readonly string[]
    readonly receiptHow: readonly string[]
    readonly statuses: Words<'CONFIRMED' | 'WAITLISTED' | 'CANCELLED'>
    /** Behind how it stands: `, number 3`. */
    readonly position: (position: number) => string
    readonly daysBefore: (days: number) => string
    readonly useAt: (address: string) => string
    readonly counts: (confirmed: number, waiting: number) => string
    readonly releaseOf: (alias: string) => string
    readonly giveBackOf: (what: string) => string
  }
}
