/** Rows of partners and their keys: nobody holds one of these. */
import type { ApiKeyRow } from '../src/partners/api-keys.repository.ts'
import type { PartnerRow } from '../src/partners/partners.repository.ts'
import { at, id, on } from './world.ts'

export const aPartner = (n: number, more: Partial<PartnerRow> = {}): PartnerRow => ({
  id: id.partner(n),
  name: `Partner organisation ${n}`,
  url: `https://partner${n}.example.org`,
  sortKey: `partner organisation ${n}`,
  ...more,
})
export const anApiKey = (n: number, of: PartnerRow, more: Partial<ApiKeyRow> = {}): ApiKeyRow => ({
  id: id.apiKey(n),
  partnerId: of.id,
  prefix: `piiri_live_${String(n).padStart(4, '0')}`,
  keyHash: `hash of key ${n}`,
  scopes: ['PROGRAMME_READ'],
  createdAt: at('2026-01-02T00:00:00Z'),
  expiresAt: at('2026-06-02T00:00:00Z'),
  revokedAt: null,
  lastUsedOn: on('2026-01-05'),
  ...more,
})
