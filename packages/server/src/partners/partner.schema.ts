import { partnerOf, type Scope } from '@piiri/domain/shared/viewer'
import type { ApiKeyId, PartnerId } from '@piiri/domain/shared/id'
import { ViewerType } from '../people/account.schema.ts'
import { batch, inOrderOf } from '../schema/batch.ts'
import { builder } from '../schema/builder.ts'
import { see, seeAll } from '../schema/context.ts'
import { enumOf } from '../schema/enums.ts'
import { Node, nodeType } from '../schema/node.ts'
import { apiKeysOfPartners, boxOfApiKey, findApiKeyRows } from './api-keys.repository.ts'
import { findPartners, listPartners } from './partners.repository.ts'

export const ScopeType = enumOf<Scope>('Scope', "What a partner's key opens. None opens anything confidential.", {
  PROGRAMME_READ: 'The programme that visitors read, at a higher rate.',
  STATISTICS_READ: 'Sums of how many came to open Groups; none below 5.',
  IDEAS_PROPOSE: 'Proposes Ideas to the whole community, and reads its own.',
  VISITS_OFFER: 'Offers guest speakers and service visits.',
  WEBHOOKS_MANAGE: 'Says where to tell of changes of the programme.',
})

export const partnerById = batch(async (ids: readonly PartnerId[], { read, viewer }) =>
  inOrderOf(ids, await findPartners(read, viewer, ids)),
)
const apiKeyById = batch(async (ids: readonly ApiKeyId[], { read, viewer }) => {
  const rows = await findApiKeyRows(read, viewer, ids)
  return inOrderOf(ids, new Map(rows.map((row) => [row.id, boxOfApiKey(row)])))
})
const keysOfPartner = batch(async (partners: readonly PartnerId[], { read, viewer }) => {
  const found = await apiKeysOfPartners(read, viewer, partners)
  return partners.map((id) => found.get(id) ?? [])
})

export const ApiKeyType = nodeType('ApiKey', 'key', apiKeyById).implement({
  description: 'What is known of a key once it was shown.',
  interfaces: [Node],
  fields: (t) => ({
    prefix: t.exposeString('prefix', { description: 'Its first characters, to tell keys apart: piiri_live_4f2a.' }),
    scopes: t.field({ type: [ScopeType], description: 'What it opens.', resolve: ({ scopes }) => [...scopes] }),
    createdAt: t.expose('createdAt', { type: 'Instant', description: 'When it was issued.' }),
    expiresAt: t.expose('expiresAt', {
      type: 'Instant',
      nullable: true,
      description: 'When it ends by itself; null where it does not.',
    }),
    lastUsedOn: t.expose('lastUsedOn', {
      type: 'LocalDate',
      nullable: true,
      description: "The last day it was used on, in the organisation's zone; null where it never was.",
    }),
    isRevoked: t.exposeBoolean('isRevoked', { description: 'Whether somebody has ended it.' }),
  }),
})
export const PartnerType = nodeType('Partner', 'par', partnerById).implement({
  description: 'An organisation that asks by keys.',
  interfaces: [Node],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is called.' }),
    url: t.expose('url', { type: 'URL', nullable: true, description: 'Where one reads about it.' }),
    apiKeys: t.field({
      type: [ApiKeyType],
      description: 'Its keys, the newest first. Those that ended stay for 90 days.',
      resolve: async ({ id }, _, context) => seeAll(context, await keysOfPartner(context, id)),
    }),
  }),
})

builder.objectField(ViewerType, 'partner', (t) =>
  t.field({
    description: 'The partner whose key asks; null for all others.',
    type: PartnerType,
    nullable: true,
    resolve: async (viewer, _, context) => {
      const id = partnerOf(viewer)
      return id === null ? null : see(context, await partnerById(context, id))
    },
  }),
)
builder.queryField('partners', (t) =>
  t.field({
    description:
      'The partners, by name: all for staff, itself for a partner, those that visit their Groups for those who plan them; empty for others.',
    type: [PartnerType],
    resolve: async (_, __, context) => seeAll(context, await listPartners(context.read, context.viewer)),
  }),
)
