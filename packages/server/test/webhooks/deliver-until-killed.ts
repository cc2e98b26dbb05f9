/** Delivers webhooks, and says of each attempt what it came to, until it is killed. */
import { writeSync } from 'node:fs'
import { parseLanguageTag } from '@piiri/domain/shared/language-tag'
import { parseTimeZone } from '@piiri/domain/shared/time-zone'
import { instant } from '@piiri/domain/shared/instant'
import { createApp } from '../../src/create-app.ts'
import { createAllowedAddresses } from '../../src/shared/allowed-addresses.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { deliverWebhooks } from '../../src/webhooks/deliver-webhooks.ts'
import { createSender } from '../../src/webhooks/send-delivery.ts'

const [url = '', migrations = '', leaseMs = ''] = process.argv.slice(2)
/** Not process.stdout, which would keep what the pipe has no room for. */
const say = (line: string) => writeSync(1, `${line}\n`)
const sure = <T>(value: T | null): T => {
  if (value === null) throw new Error('The script was given what it cannot read.')
  return value
}

const db = await openDatabase({ url, migrations })
const keys = { sessionIds: Buffer.alloc(16, 7), ring: () => [{ id: 'first', secret: Buffer.alloc(32, 7) }] as const }
const clock = () => instant(Date.now())
const logger = { info() {}, warn() {}, error: (facts: object) => say(`error ${JSON.stringify(facts)}`) }
const app = createApp({
  db,
  clock,
  keys,
  logger,
  languages: [sure(parseLanguageTag('en'))],
  timeZone: sure(parseTimeZone('Europe/Helsinki')),
  origin: 'https://piiri.example.org',
})
deliverWebhooks({
  db,
  keys,
  clock,
  logger,
  contextFor: app.contextFor,
  sender: createSender({ addresses: createAllowedAddresses({ allowsLoopback: true }), clock }),
  metrics: { attemptEnded: say, deliveriesWait: () => {} },
  leaseMs: Number(leaseMs),
  pollMs: 50,
})
say('ready')
