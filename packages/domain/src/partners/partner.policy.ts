import { among, anyOf } from '../shared/condition.ts'
import type { PartnerId } from '../shared/id.ts'
import { derivedFields, rule, type Policy } from '../shared/policy.ts'
import { isStaff, partnerOf } from '../shared/viewer.ts'

/** An organisation that asks by keys. */
export type Partner = {
  readonly type: 'Partner'
  readonly id: PartnerId
  readonly name: string
  readonly url: string | null
}
export type PartnerFacts = { readonly partner: PartnerId }

/** A partner knows itself, staff all of them, and nobody else of any: with whom an organisation works says something of those who come. */
export const partnerIsKnown = rule<PartnerFacts>('partner', (viewer) => {
  const own = partnerOf(viewer)
  return anyOf<PartnerFacts>(isStaff(viewer), own !== null && among('partner', [own]))
})

export const partnerPolicy: Policy<Partner, PartnerFacts> = {
  type: 'Partner',
  thing: partnerIsKnown,
  fields: { id: 'thing', name: 'thing', url: 'thing' },
}
export const linksOfPartner = derivedFields(partnerPolicy, { apiKeys: 'thing' })
