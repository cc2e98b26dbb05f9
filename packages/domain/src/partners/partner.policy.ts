import { among, anyOf } from '../shared/condition.ts'
import type { GroupId, PartnerId } from '../shared/id.ts'
import { derivedFields, rule, type Policy } from '../shared/policy.ts'
import { groupsPlannedBy, isStaff, partnerOf, type Viewer } from '../shared/viewer.ts'

/** An organisation that asks by keys. */
export type Partner = {
  readonly type: 'Partner'
  readonly id: PartnerId
  readonly name: string
  readonly url: string | null
}
/** `visited`: Groups that a visit of it was accepted into. */
export type PartnerFacts = { readonly partner: PartnerId; readonly visited: readonly GroupId[] }
export type PartnerFact = Pick<PartnerFacts, 'partner'>

const ofItself = (viewer: Viewer): readonly PartnerId[] => {
  const own = partnerOf(viewer)
  return own === null ? [] : [own]
}
/** A partner knows itself, staff all of them. */
export const partnerAndStaff = rule<PartnerFact>('partner.own', (viewer) =>
  anyOf<PartnerFact>(isStaff(viewer), among('partner', ofItself(viewer))),
)
/**
 * So do those who plan a Group, of whom comes to visit it. Nobody else knows of any: with whom an organisation works says something of those who
 * come.
 */
const partnerIsKnown = rule<PartnerFacts>('partner', (viewer) =>
  anyOf<PartnerFacts>(partnerAndStaff.allows(viewer), among('visited', groupsPlannedBy(viewer))),
)

export const partnerPolicy: Policy<Partner, PartnerFacts> = {
  type: 'Partner',
  thing: partnerIsKnown,
  fields: { id: 'thing', name: 'thing', url: 'thing' },
}
const keysOfPartner = rule<PartnerFacts>(partnerAndStaff.name, partnerAndStaff.allows)
export const linksOfPartner = derivedFields(partnerPolicy, { apiKeys: keysOfPartner, visitOffers: 'thing' })
