import { datesOfGroup, groupPolicy, type GroupFacts } from '../groups/group.policy.ts'
import type { GroupId, MaterialId } from '../shared/id.ts'
import type { LanguageTag } from '../shared/language-tag.ts'
import { derivedFields, type Policy } from '../shared/policy.ts'

/** A link to learning or reading material, in its own language. */
export type Material = {
  readonly type: 'Material'
  readonly id: MaterialId
  readonly groupId: GroupId
  readonly title: string
  readonly url: string
  readonly language: LanguageTag
  readonly topic: string | null
  readonly licence: string | null
}

/** As visible as the Group's dates. */
export const materialPolicy: Policy<Material, GroupFacts> = {
  type: 'Material',
  thing: datesOfGroup,
  fields: {
    id: 'thing',
    groupId: 'thing',
    title: 'thing',
    url: 'thing',
    language: 'thing',
    topic: 'thing',
    licence: 'thing',
  },
}
export const materialsOfGroup = derivedFields(groupPolicy, { materials: datesOfGroup })
