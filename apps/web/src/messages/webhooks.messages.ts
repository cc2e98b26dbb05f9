import type { DeliveryCard, WebhookEndpointCard } from '@piiri/sdk/lean'

type Event = DeliveryCard['event']
type Because = NonNullable<WebhookEndpointCard['disabledBecause']>
type Reason = NonNullable<DeliveryCard['lastFailure']>

/** Words of the pages about how programs of partners are told of changes. */
export type WebhooksMessages = {
  readonly webhooks: Readonly<
    Record<
      | 'title'
      | 'none'
      | 'toOne'
      | 'isOn'
      | 'isOff'
      | 'notArriving'
      | 'inVain'
      | 'lead'
      | 'sent'
      | 'nothingSent'
      | 'older'
      | 'newest'
      | 'again'
      | 'test'
      | 'testHelp'
      | 'switchOff'
      | 'switchOffHelp'
      | 'switchOn'
      | 'switchOnHelp'
      | 'rotate'
      | 'rotateHelp'
      | 'toEdit'
      | 'toEditHelp'
      | 'editTitle'
      | 'editHelp'
      | 'save'
      | 'backUnchanged'
      | 'url'
      | 'urlHint'
      | 'ofWhat'
      | 'notALink'
      | 'noEvent'
      | 'add'
      | 'addTitle'
      | 'addHelp'
      | 'addNow'
      | 'firstSecretHow'
      | 'end'
      | 'endTitle'
      | 'endHelp'
      | 'endNow'
      | 'backToPartner'
      | 'backToOne'
      | 'secretTitle'
      | 'secretLead'
      | 'secretHow'
      | 'secretLost'
      | 'copy'
      | 'given'
      | 'waits'
      | 'arrived'
      | 'givenUp'
      | 'givenUpHere',
      string
    >
  > & {
    readonly offBecause: Readonly<Record<Because, (day: string) => string>>
    /** Of what an address is told, in a list. */
    readonly events: Readonly<Record<Event, string>>
    /** What one message told. */
    readonly told: Readonly<Record<Event, string>>
    readonly reasons: Readonly<Record<Reason, string>>
    readonly status: (code: number) => string
    readonly tried: (count: number) => string
    readonly nextTry: (moment: string) => string
    readonly againOf: (what: string, moment: string) => string
  }
}
