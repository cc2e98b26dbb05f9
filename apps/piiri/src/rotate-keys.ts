import { setTimeout as sleep } from 'node:timers/promises'
import { resealSecrets, type Resealed } from '@piiri/server/people/reseal-secrets'
import { resealWebhookSecrets } from '@piiri/server/webhooks/reseal-webhook-secrets'
import { isUsed, usesOfAll, usesOfKeys, type UsesOfKey } from '@piiri/server/uses-of-keys'
import { changeRing } from './change-ring.ts'
import type { Installation } from './installation.ts'
import { newKey } from './keys-text.ts'
import { Refusal } from './refusal.ts'

type Told = { readonly facts: object; readonly words: string }
/** After so long every process has seen the file as it is now, and ended what it began before. Milliseconds. */
const seenByAllMs = 2000

/**
 * Puts a new key in front of the ring, while others serve. It is the last of them at first: no process makes anything with it before all can
 * read what is made with it.
 */
export async function rotateKeys(installation: Installation, path: string): Promise<Told> {
  const made = newKey()
  await changeRing(path, (ring) => [...ring, made])
  await sleep(seenByAllMs)
  await changeRing(path, (before) => [made, ...before.filter(({ id }) => id !== made.id)])
  await sleep(seenByAllMs)
  const resealed = {
    ...(await resealSecrets(installation)),
    webhookSecrets: await resealWebhookSecrets(installation.db, installation.keys),
  }
  const keys = installation.keys.ring().map(({ id }) => id) // Somebody else may have rotated at once.
  const uses = await usesOfKeys(installation.db.read)
  const older = usesOfAll([...uses].filter(([id]) => id !== keys[0]).map(([, of]) => of))
  return { facts: { keys, resealed, older }, words: wordsOfRotation(keys, resealed, older) }
}

function wordsOfRotation(
  [newest, ...others]: readonly string[],
  { secondFactors, pseudonyms, webhookSecrets }: Resealed & { readonly webhookSecrets: number },
  older: UsesOfKey,
): string {
  return [
    `The newest key is ${newest}. Older ones stay in the ring: ${others.join(', ')}.`,
    `Sealed anew under it: ${secondFactors} second factors, ${pseudonyms} pseudonyms, ${webhookSecrets} secrets of webhooks.`,
    `Still made with older ones: ${wordsOf(older)}. Accounts move at their next sign-in; entries of the audit stay.`,
    'Keep a copy of the file of keys, as it is now.',
  ].join('\n')
}

/** Takes an old key out of the ring. Refuses one that is still needed. */
export async function forgetKey({ db }: Installation, path: string, id: string): Promise<Told> {
  const of = (await usesOfKeys(db.read)).get(id)
  if (of !== undefined && isUsed(of)) throw new Refusal(`The key ${id} is still needed: ${wordsOf(of)}.`)
  const [newest, ...others] = await changeRing(path, ([first, ...rest]) => {
    if (first.id === id) throw new Refusal(`The key ${id} is the newest. Rotate first.`)
    if (!rest.some((key) => key.id === id)) throw new Refusal(`There is no key ${id} in ${path}.`)
    return [first, ...rest.filter((key) => key.id !== id)]
  })
  const keys = [newest, ...others].map((key) => key.id)
  return { facts: { keys, forgotten: id }, words: `The key ${id} is not in ${path} any more.` }
}

const names: Readonly<Record<keyof UsesOfKey, string>> = {
  accounts: 'accounts',
  secondFactors: 'second factors',
  recoveryCodes: 'recovery codes',
  invitations: 'invitations',
  receipts: 'receipts',
  webhookSecrets: 'secrets of webhooks',
  pseudonyms: 'pseudonyms',
  auditEntries: 'entries of the audit',
}
function wordsOf(uses: UsesOfKey): string {
  const parts = Object.entries(names).flatMap(([thing, name]) => {
    const count = uses[thing as keyof UsesOfKey] // Entries forget their keys' type.
    return count > 0 ? [`${count} ${name}`] : []
  })
  return parts.join(', ') || 'nothing'
}
