import { parseId } from '@piiri/domain/shared/id'
import { instant, toRfc3339, type Instant } from '@piiri/domain/shared/instant'
import type { InputIssue } from '@piiri/domain/shared/outcome'
import type { Scope } from '@piiri/domain/shared/viewer'
import { keysOfPartnerForSystem, type ApiKeyRow } from '@piiri/server/partners/api-keys.repository'
import { createPartnerForSystem } from '@piiri/server/partners/create-partner'
import { issueApiKeyForSystem } from '@piiri/server/partners/issue-api-key'
import { partnersForSystem } from '@piiri/server/partners/partners.repository'
import { revokeApiKeyForSystem } from '@piiri/server/partners/revoke-api-key'
import type { Installation } from './installation.ts'
import { Refusal } from './refusal.ts'

type Told = { readonly facts: object; readonly words: string }
type OfKey = { readonly scopes: readonly Scope[]; readonly days?: number }

const dayMs = 24 * 60 * 60 * 1000
const endOf = ({ clock }: Installation, days: number | undefined): Instant | null =>
  days === undefined ? null : instant(clock() + days * dayMs)
const momentOf = (at: Instant | null): string | null => (at === null ? null : toRfc3339(at))

/** Writes a partner down with its first key: both or neither. */
export async function createPartner(
  installation: Installation,
  { name, url, scopes, days }: OfKey & { readonly name: string; readonly url?: string },
): Promise<Told> {
  const expiresAt = endOf(installation, days)
  const made = await installation.db.write(async (tx) => {
    const partner = await createPartnerForSystem(tx, installation, { name, url: url ?? null })
    if (!partner.ok) throw refusalOf(partner.issues)
    const issued = await issueApiKeyForSystem(tx, installation, { partner: partner.value.id, scopes, expiresAt })
    if (!issued.ok) throw refusalOf(issued.issues)
    return { partner: partner.value, ...issued.value }
  })
  const { id, name: called } = made.partner
  return {
    facts: { partner: { id, name: called }, ...factsOf(made.row), key: made.key },
    words: `${called} (${id}).\n\n${wordsOf(made)}`,
  }
}

/** Makes another key for a partner that is there. */
export async function issueKey(
  installation: Installation,
  { partner: id, scopes, days }: OfKey & { readonly partner: string },
): Promise<Told> {
  const { db } = installation
  const expiresAt = endOf(installation, days)
  const made = await db.write(async (tx) => {
    const partner = (await partnersForSystem(tx)).find((one) => one.id === id)
    if (partner === undefined) throw new Refusal(`There is no partner ${JSON.stringify(id)}: partner:list tells them.`)
    const issued = await issueApiKeyForSystem(tx, installation, { partner: partner.id, scopes, expiresAt })
    if (!issued.ok) throw refusalOf(issued.issues)
    return { partner, ...issued.value }
  })
  return {
    facts: { partner: { id: made.partner.id, name: made.partner.name }, ...factsOf(made.row), key: made.key },
    words: `${made.partner.name}.\n\n${wordsOf(made)}`,
  }
}

export async function revokeKey(installation: Installation, id: string): Promise<Told> {
  const revoked = await installation.db.write((tx) => revokeApiKeyForSystem(tx, installation, parseId('key', id)))
  if (!revoked.ok) throw new Refusal('There is no such key: partner:list tells the ids of keys, which begin with key_.')
  const { prefix } = revoked.value
  return { facts: { id, prefix, isRevoked: true }, words: `${prefix}… opens nothing any more.` }
}

export async function tellPartners({ db }: Installation): Promise<Told> {
  const partners = []
  for (const { id, name, url } of await partnersForSystem(db.read))
    partners.push({ id, name, url, keys: (await keysOfPartnerForSystem(db.read, { partnerId: id })).map(factsOf) })
  const lines = partners.flatMap(({ id, name, keys }) => [
    `${name} (${id})`,
    ...keys.map(({ id: key, prefix, scopes, isRevoked, expiresAt, lastUsedOn }) =>
      [
        `  ${prefix}… (${key})`,
        scopes.join(' '),
        isRevoked ? 'revoked' : expiresAt === null ? 'until it is revoked' : `until ${expiresAt}`,
        lastUsedOn === null ? 'never used' : `last used on ${lastUsedOn}`,
      ].join(', '),
    ),
  ])
  return { facts: { partners }, words: lines.length === 0 ? 'There are no partners.' : lines.join('\n') }
}

const factsOf = ({ id, prefix, scopes, expiresAt, revokedAt, lastUsedOn }: ApiKeyRow) => ({
  id,
  prefix,
  scopes,
  expiresAt: momentOf(expiresAt),
  isRevoked: revokedAt !== null,
  lastUsedOn,
})
const wordsOf = ({ key, row }: { readonly key: string; readonly row: ApiKeyRow }): string =>
  `A key for ${row.scopes.join(' ')}, ${row.expiresAt === null ? 'until it is revoked' : `until ${toRfc3339(row.expiresAt)}`}. It is shown this once:\n\n  ${key}\n`

const refusalOf = (issues: readonly InputIssue[]): Refusal =>
  new Refusal(`Nothing was made: ${issues.map(({ path, code }) => `${path.join('.')} ${code}`).join(', ')}.`)
