import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isFailure, type ContactKey, type ContactPointCard } from '@piiri/sdk'
import type { Page } from 'playwright-core'
import { makeStaff, type Staff } from './make-accounts.ts'
import type { Running } from './start-piiri.ts'

export type Sealed = {
  readonly coordinator: Staff
  readonly contactPoint: ContactPointCard
  readonly key: ContactKey
  /** Where the file of the key is, and what opens it. */
  readonly path: string
  readonly passphrase: string
}

/** A contact that has a key, and a coordinator who has its file. */
async function makeSealed(running: Running): Promise<Sealed> {
  const coordinator = await makeStaff(running, 'COORDINATOR')
  const { contact, contactPoints } = coordinator.piiri
  const passphrase = 'a passphrase of these tests'
  const { key, file } = await contact.makeKeyPair(passphrase)
  const path = join(mkdtempSync(join(tmpdir(), 'piiri-key-')), 'piiri-key.json')
  writeFileSync(path, file)
  const [first] = await contactPoints.list({ language: 'fi' })
  const [english] = await contactPoints.list({ language: 'en' })
  const role = [
    { language: 'fi', text: first?.role ?? '' },
    { language: 'en', text: english?.role ?? '' },
  ]
  const set = await contact.setContactPoint(first?.id ?? null, {
    role,
    languages: first?.languages ?? [],
    publicKey: key.publicKey,
  })
  if (isFailure(set)) throw new Error(set.message)
  return { coordinator, contactPoint: set, key, path, passphrase }
}

let made: Promise<Sealed> | undefined
/** Once for a file of tests. */
export const world = (piiri: Running): Promise<Sealed> => (made ??= makeSealed(piiri))

export const button = (page: Page, part: string) => page.locator(`[data-${part}]`)
export const alive = (page: Page) => page.waitForSelector('#piiri[data-alive]')
/** Opens the messages with the file of the key. */
export async function openInbox(page: Page, address: string, { path, passphrase }: Sealed): Promise<void> {
  await page.goto(`${address}/desk/messages`)
  await alive(page)
  await page.locator('[data-key-file]').setInputFiles(path)
  await page.locator('[data-passphrase]').fill(passphrase)
  await button(page, 'unlock').click()
  await page.locator('[data-said]:visible').first().waitFor()
}
