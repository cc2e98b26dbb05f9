import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { instant, type Instant } from '@piiri/domain/shared/instant'
import { parseLanguageTag, type LanguageTag } from '@piiri/domain/shared/language-tag'
import { parseTimeZone, type TimeZone } from '@piiri/domain/shared/time-zone'
import type { MembershipRole, StaffRole } from '../src/index.ts'
import { manifest } from '../src/manifest.ts'

export interface RealServer {
  readonly url: string
  /** Words to come into a Group of the example by, made by whoever runs the machine. */
  wordsTo(group: string, role: MembershipRole): Promise<string>
  staff(staffRole: StaffRole): Promise<{ readonly passphrase: string; readonly totpUrl: string }>
  /** What a telephone shows for an `otpauth://` address; with `later`, so many codes after the one of now. */
  codeOf(totpUrl: string, later?: number): string
  /** How many listen to changes at this moment. */
  listeners(): Promise<number>
  /** Breaks off every connection, as a network does. */
  breakOff(): void
  close(): Promise<void>
}

/**
 * Piiri's own server on a free port, with the example that it plants on the day of the test, and the SDK's documents. `delivers`: webhooks, also to this
 * machine.
 */
export const startRealServer = async ({ delivers = false } = {}): Promise<RealServer> => {
  const folder = mkdtempSync(join(tmpdir(), 'piiri-sdk-'))
  const url = `file:${join(folder, 'piiri.db')}`
  process.env['PIIRI_DATABASE_URL'] = url // The server's storage reads its dialect from it as it loads: hence import().
  const { createApp } = await import('@piiri/server/create-app')
  const { openDatabase } = await import('@piiri/server/storage/database')
  const { currentCode } = await import('@piiri/server/people/current-code')
  const { inviteForSystem } = await import('@piiri/server/people/invite-for-system')
  const { createStaffForSystem } = await import('@piiri/server/people/staff')
  const { plantSeed } = await import('@piiri/server/seed/plant-seed')
  const { publicHolidays } = await import('@piiri/server/seasons/public-holidays')
  const { createSessionIds } = await import('@piiri/server/sessions/session-ids')
  const { createAllowedAddresses } = await import('@piiri/server/shared/allowed-addresses')
  const { deliverWebhooks } = await import('@piiri/server/webhooks/deliver-webhooks')
  const { createSender } = await import('@piiri/server/webhooks/send-delivery')

  const db = await openDatabase({ url, migrate: true })
  const secret = randomBytes(32)
  const keys = { sessionIds: randomBytes(16), ring: () => [{ id: 'first', secret }] as const }
  const clock = (): Instant => instant(Date.now())
  const [finnish, timeZone] = [language('fi'), zone('Europe/Helsinki')]
  const sessionIds = createSessionIds(keys.sessionIds)
  await plantSeed(db, { sessionIds, now: clock(), timeZone, defaultLanguage: finnish, holidays: publicHolidays })
  const addresses = createAllowedAddresses({ allowsLoopback: delivers })
  const logger = { info: () => undefined, warn: () => undefined, error: (facts: object) => console.error(facts) }
  const { listener, contextFor, metrics } = createApp({
    db,
    addresses,
    clock,
    keys,
    timeZone,
    logger,
    languages: [finnish, language('en')],
    origin: 'https://piiri.example.org',
    trustedProxies: 1, // A test may ask from several networks.
    documents: new Map(Object.entries(manifest)),
  })
  const sender = createSender({ addresses, clock })
  const deliverer = delivers ? deliverWebhooks({ db, keys, clock, contextFor, sender, logger, metrics }) : null
  const making = { db, write: db.write, keys, clock, languages: [language('en')] }
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    async wordsTo(group, role) {
      const made = await inviteForSystem(making, { group, role, lifetimeDays: 1 })
      return sure(made.ok ? made.value.words : null)
    },
    async staff(staffRole) {
      const { passphrase, totp } = await createStaffForSystem(making, staffRole)
      return { passphrase, totpUrl: totp.url }
    },
    codeOf: (totpUrl, later = 0) => sure(currentCode(totpUrl, instant(clock() + later * 30_000))).code,
    listeners: async () => Number(/^piiri_listeners (\d+)/m.exec(await metrics.text())?.[1]),
    breakOff: () => server.closeAllConnections(),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await deliverer?.stop()
      await db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const sure = <Value>(value: Value | null): Value => {
  if (value === null) throw new Error('The server is started with what it does not know.')
  return value
}
const language = (text: string): LanguageTag => sure(parseLanguageTag(text))
const zone = (text: string): TimeZone => sure(parseTimeZone(text))
