import { createHmac } from 'node:crypto'
import { instant, parseInstant } from '@piiri/domain/shared/instant'
import { parseLanguageTag } from '@piiri/domain/shared/language-tag'
import type { StaffRole } from '@piiri/domain/shared/viewer'
import { createPiiri, isFailure, type InviteInput, type Piiri } from '@piiri/sdk'
import { createStaffForSystem } from '@piiri/server/people/staff'
import { openDatabase } from '@piiri/server/storage/database'
import { readKeys } from '../../piiri/src/keys-file.ts'
import { startsAt, type Running } from './start-piiri.ts'

/** Somebody of the staff, and what they sign in with. */
export type Staff = {
  readonly passphrase: string
  readonly recoveryCodes: readonly string[]
  /** The code that their phone shows: another one each time, since each works once. */
  readonly code: () => string
  /** The API as them. */
  readonly piiri: Piiri
}
export type Member = { readonly passphrase: string; readonly piiri: Piiri }

/** As whoever runs the machine makes one. */
export async function makeStaff(running: Running, staffRole: StaffRole): Promise<Staff> {
  const language = parseLanguageTag('en')
  const start = parseInstant(startsAt)
  if (language === null || start === null) throw new Error('There is no such language or time.')
  const db = await openDatabase({ url: running.database, migrate: false })
  const context = {
    db,
    write: db.write,
    keys: readKeys(running.keysFile),
    languages: [language],
    clock: () => instant(start),
  }
  const made = await createStaffForSystem(context, staffRole)
  await db.close()
  const secret = new URL(made.totp.url).searchParams.get('secret') ?? ''
  const [first = '', ...recoveryCodes] = made.totp.recoveryCodes
  const piiri = await signedIn(running, { passphrase: made.passphrase, recoveryCode: first })
  return { passphrase: made.passphrase, recoveryCodes, code: codesOf(secret, running), piiri }
}

/** Somebody who came into a Group by an invitation of this staff. */
export async function makeMember(
  running: Running,
  { piiri }: Pick<Staff, 'piiri'>,
  of: { readonly slug: string; readonly alias: string; readonly role?: InviteInput['role'] },
): Promise<Member> {
  const words = await makeInvitation(piiri, of)
  const visitor = createPiiri({ url: `${running.address}/graphql` })
  const made = await visitor.people.redeem({ words, alias: of.alias })
  if (made.__typename !== 'NewPassphrase') throw new Error(`Nobody was made: ${made.__typename}`)
  const token = made.signIn.token ?? ''
  return { passphrase: made.passphrase, piiri: createPiiri({ url: `${running.address}/graphql`, token }) }
}

/** The words of an invitation to a Group. */
export async function makeInvitation(
  piiri: Piiri,
  { slug, role = 'PARTICIPANT' }: { readonly slug: string; readonly role?: InviteInput['role'] },
): Promise<string> {
  const group = await piiri.people.ofGroup(slug)
  const invitation = await piiri.people.invite({ group: group?.id ?? '', role })
  if (isFailure(invitation) || invitation.words === null) throw new Error('Nobody was invited.')
  return invitation.words
}

async function signedIn(
  { address }: Running,
  proof: { readonly passphrase: string; readonly recoveryCode: string },
): Promise<Piiri> {
  const signIn = await createPiiri({ url: `${address}/graphql` }).people.signIn(proof)
  if (signIn.__typename !== 'SignIn') throw new Error(`Nobody was signed in: ${signIn.__typename}`)
  return createPiiri({ url: `${address}/graphql`, token: signIn.token ?? '' })
}

const periodMs = 30_000
/** Codes of RFC 6238 from the running program's clock on. A clock may be a step ahead, so that three in a row are taken at once. */
function codesOf(secret: string, { startedAtMs }: Running): () => string {
  let last = 0
  return () => {
    const now = Math.floor((Date.parse(startsAt) + performance.now() - startedAtMs) / periodMs)
    last = Math.max(last + 1, now - 1)
    return codeAt(secret, last)
  }
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
function codeAt(secret: string, step: number): string {
  const bits = [...secret].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', key).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, '0')
}
