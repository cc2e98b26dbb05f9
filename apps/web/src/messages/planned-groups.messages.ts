import type { Confidentiality } from '@piiri/domain/groups/group'
import type { GroupPart, TextPart } from '../groups/parts-of-group.ts'

type Words<Name extends string> = Readonly<Record<Name, string>>

/** Words of the pages on which Groups, their texts and their materials are planned. */
export type PlannedGroupsMessages = {
  readonly groups: Words<
    | 'tab'
    | 'title'
    | 'lead'
    | 'all'
    | 'none'
    | 'noneReader'
    | 'toNew'
    | 'newLead'
    | 'create'
    | 'back'
    | 'parts'
    | 'ended'
    | 'endedOne'
    | 'endedOneHelp'
    | 'openEnded'
  > & {
    readonly partNames: Words<GroupPart>
    readonly partTitles: Words<GroupPart>
  }
  readonly stillTrue: Words<
    'title' | 'help' | 'never' | 'what' | 'when' | 'where' | 'noDates' | 'noPlace' | 'yes' | 'change'
  > & {
    readonly note: (groups: number) => string
    readonly last: (day: string) => string
    readonly yesOf: (group: string) => string
    readonly changeOf: (group: string) => string
  }
  readonly texts: Words<'lead' | 'help' | 'standsIn' | 'another' | 'anotherHint' | 'addLanguage'> & {
    readonly parts: Words<TextPart>
    /** With the tag of the language that readers get. */
    readonly missing: (language: string) => string
  }
  readonly facts: Words<
    | 'lead'
    | 'kind'
    | 'audience'
    | 'joining'
    | 'languages'
    | 'languagesHint'
    | 'notUsed'
    | 'another'
    | 'anotherKind'
    | 'features'
    | 'contact'
    | 'noContact'
    | 'confidentiality'
    | 'onlyStaffOpens'
    | 'notBack'
    | 'placesGo'
    | 'pastToo'
    | 'slug'
    | 'slugHint'
    | 'newSlugHint'
    | 'timeZone'
    | 'timeZoneHint'
  > & { readonly confidentialities: Readonly<Record<Confidentiality, Words<'short' | 'long'>>> }
  readonly end: Words<'lead' | 'end' | 'openLead' | 'open'> & {
    readonly coming: (count: number, isMore: boolean) => string
    readonly endPoints: readonly string[]
    readonly openPoints: readonly string[]
  }
  readonly materials: Words<
    | 'tab'
    | 'lead'
    | 'none'
    | 'all'
    | 'add'
    | 'addNow'
    | 'remove'
    | 'back'
    | 'name'
    | 'nameHint'
    | 'address'
    | 'addressHint'
    | 'noAddress'
    | 'language'
    | 'noLanguage'
    | 'topic'
    | 'licence'
    | 'licenceHint'
  > & {
    readonly changeOf: (title: string) => string
    readonly removeOf: (title: string) => string
  }
}
