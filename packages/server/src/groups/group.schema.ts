import {
  type Audience,
  type Confidentiality,
  type Feature,
  type GroupKind,
  type Joining,
  type LanguageSupport,
  type LanguageSupportKind,
} from '@piiri/domain/groups/group'
import type { GroupId } from '@piiri/domain/shared/id'
import { batch, inOrderOf } from '../schema/batch.ts'
import { builder } from '../schema/builder.ts'
import { inLanguageOf, see, wordsFor } from '../schema/context.ts'
import { enumOf } from '../schema/enums.ts'
import { languageName } from '../schema/language-name.ts'
import { Node, nodeType } from '../schema/node.ts'
import { connectionType, page, pageArgs } from '../schema/paging.ts'
import { searchText } from '../schema/search-text.ts'
import { findGroupBySlug, findGroups, listGroups, type GroupFilter } from './groups.repository.ts'

export const groupById = batch(async (ids: readonly GroupId[], { read }) => inOrderOf(ids, await findGroups(read, ids)))

export const GroupKindType = enumOf<GroupKind>('GroupKind', 'What sort of activity a Group is.', {
  PEER_GROUP: 'People with shared experience meet, led by peer workers.',
  SELF_HELP: 'People support one another.',
  STUDY: 'Learning together.',
  CREATIVE: 'Making things together.',
  OUTINGS: 'Going out together.',
  OTHER: 'Something else.',
})
export const AudienceType = enumOf<Audience>('Audience', 'For whom a Group is meant. It hides nothing.', {
  ANYONE: 'Everybody is welcome.',
  COMMUNITY: 'For people of the community.',
})
export const ConfidentialityType = enumOf<Confidentiality>('Confidentiality', 'How much of a Group is told to whom.', {
  OPEN: 'Its programme is told to everybody.',
  CONFIDENTIAL: "Its dates, places, topics, materials and people are its members' alone.",
})
export const JoiningType = enumOf<Joining>('Joining', 'How one comes in.', {
  DROP_IN: 'Just come.',
  CONTACT_FIRST: 'Get in touch before coming the first time.',
  REGISTRATION: 'Take a place at a Session beforehand.',
})
export const FeatureType = enumOf<Feature>('Feature', 'What a Session offers.', {
  HOMEMADE_MEAL: 'A meal cooked by those who come.',
  INTERPRETING: 'Somebody interprets.',
  GUEST_SPEAKER: 'A guest speaks.',
  CHILDCARE: 'Somebody looks after children.',
  TRAVEL_PAID: 'The way there is paid.',
  ONLINE: 'One can take part from elsewhere.',
})
export const LanguageSupportKindType = enumOf<LanguageSupportKind>(
  'LanguageSupportKind',
  'How a language is supported.',
  {
    SPOKEN: 'It is spoken.',
    INTERPRETED: 'Somebody interprets from and into it.',
  },
)

export const LanguageSupportType = builder.objectRef<LanguageSupport>('LanguageSupport').implement({
  description: 'A language, and whether it is spoken or interpreted.',
  fields: (t) => ({
    language: t.expose('language', { type: 'LanguageTag', description: 'The language.' }),
    kind: t.expose('kind', { type: LanguageSupportKindType, description: 'Spoken or interpreted.' }),
    name: t.string({
      description: "The language's name in the negotiated language.",
      resolve: ({ language }, _, context) => languageName(context, language),
    }),
  }),
})

export const GroupType = nodeType('Group', 'grp', groupById).implement({
  description: 'A standing activity with its own audience and facilitators.',
  interfaces: [Node],
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'For addresses: multicultural-peer-group.' }),
    kind: t.expose('kind', { type: GroupKindType, description: 'What sort of activity it is.' }),
    title: t.string({ description: 'Its name.', resolve: ({ title }, _, context) => wordsFor(context, title) }),
    summary: t.string({
      description: 'One sentence.',
      resolve: ({ summary }, _, context) => wordsFor(context, summary),
    }),
    description: t.string({
      nullable: true,
      description: 'What happens there, in Markdown.',
      resolve: ({ description }, _, context) => inLanguageOf(context, description)?.text ?? null,
    }),
    contentLanguage: t.field({
      type: 'LanguageTag',
      description: 'The language that title, summary and description came in after negotiation.',
      resolve: ({ title }, _, context) => inLanguageOf(context, title)?.language ?? context.defaultLanguage,
    }),
    audience: t.expose('audience', { type: AudienceType, description: 'For whom it is meant.' }),
    confidentiality: t.expose('confidentiality', {
      type: ConfidentialityType,
      description: 'How much of it is told to whom.',
    }),
    joining: t.expose('joining', { type: JoiningType, description: 'How one comes in.' }),
    languages: t.field({
      type: [LanguageSupportType],
      description: 'Languages that are usually spoken or interpreted.',
      resolve: ({ languages }) => languages,
    }),
    features: t.field({
      type: [FeatureType],
      description: 'What its Sessions usually offer.',
      resolve: ({ features }) => features,
    }),
    timeZone: t.expose('timeZone', { type: 'TimeZone', description: 'The zone of its clock.' }),
    lastConfirmedOn: t.expose('lastConfirmedOn', {
      type: 'LocalDate',
      nullable: true,
      description: 'The day on which somebody of the Group last confirmed that this is still true.',
    }),
    isArchived: t.exposeBoolean('isArchived', {
      description: 'Whether it has ended: kept to read, absent from lists.',
    }),
    version: t.exposeInt('version', {
      nullable: true,
      description: 'Rises with every change. For those who may change it.',
    }),
  }),
})
const GroupConnection = connectionType(GroupType)

const GroupFilterInput = builder.inputType('GroupFilter', {
  description: 'Which Groups. Each field narrows the list.',
  fields: (t) => ({
    kinds: t.field({ type: [GroupKindType], description: 'Of any of these kinds.' }),
    languages: t.field({ type: ['LanguageTag'], description: 'SPOKEN or INTERPRETED in any of these.' }),
    features: t.field({ type: [FeatureType], description: 'With all of these.' }),
    joining: t.field({ type: [JoiningType], description: 'That one joins in any of these ways.' }),
    text: t.string({
      description:
        'Words, or beginnings of words, in title, summary and description, in any language they are written in.',
    }),
  }),
})
const asFilter = (filter: typeof GroupFilterInput.$inferInput | null | undefined): GroupFilter => ({
  kinds: filter?.kinds ?? null,
  languages: filter?.languages ?? null,
  features: filter?.features ?? null,
  joining: filter?.joining ?? null,
  text: searchText(filter?.text),
})

builder.queryFields((t) => ({
  groups: t.field({
    description: 'Groups that are not archived, by title.',
    type: GroupConnection,
    args: { filter: t.arg({ type: GroupFilterInput, description: 'Which ones.' }), ...pageArgs(t.arg) },
    resolve: (_, { filter, ...args }, context) =>
      page(context, 'string', listGroups(context.read, context.viewer, asFilter(filter)), args),
  }),
  group: t.field({
    description: 'The Group with this slug, or null; also one that is archived.',
    type: GroupType,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'As in addresses: multicultural-peer-group.' }) },
    resolve: async (_, { slug }, context) => see(context, await findGroupBySlug(context.read, plain(slug))),
  }),
}))

/** A slug that no Group can have becomes one that none has: NUL and a megabyte never reach a query. */
const plain = (slug: string): string => (/^[a-z0-9-]{1,100}$/.test(slug) ? slug : '')
