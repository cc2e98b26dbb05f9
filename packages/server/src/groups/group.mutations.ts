import { parseId, type ContactPointId } from '@piiri/domain/shared/id'
import { builder } from '../schema/builder.ts'
import { asResult, Conflict, InvalidInput, NotAllowed, NotFound, resultType } from '../schema/outcome.ts'
import { confirmGroup } from './confirm-group.ts'
import { createGroup } from './create-group.ts'
import { asGroupTranslation, GroupTranslationInput, LanguageSupportInput } from './group.inputs.ts'
import {
  AudienceType,
  ConfidentialityType,
  FeatureType,
  GroupKindType,
  GroupType,
  JoiningType,
} from './group.schema.ts'
import { updateGroup } from './update-group.ts'

const slug = 'For addresses: 2 to 60 small letters a to z, digits, and hyphens between them. No other Group has it.'
const translations =
  "Its texts, each language once. The organisation's own language is among them: it stands in for those that are missing."

const CreateGroupInput = builder.inputType('CreateGroupInput', {
  description: 'What a new Group is made of.',
  fields: (t) => ({
    slug: t.string({ required: true, description: slug }),
    kind: t.field({ type: GroupKindType, required: true, description: 'What sort of activity it is.' }),
    translations: t.field({ type: [GroupTranslationInput], required: true, description: translations }),
    audience: t.field({ type: AudienceType, required: true, description: 'For whom it is meant.' }),
    confidentiality: t.field({
      type: ConfidentialityType,
      required: true,
      description: 'How much of it is told to whom.',
    }),
    joining: t.field({ type: JoiningType, required: true, description: 'How one comes in.' }),
    languages: t.field({
      type: [LanguageSupportInput],
      required: true,
      description: 'Languages that are usually spoken or interpreted, each once.',
    }),
    features: t.field({ type: [FeatureType], description: 'What its Sessions usually offer.' }),
    timeZone: t.field({ type: 'TimeZone', required: true, description: 'The zone of its clock.' }),
    contactPoint: t.id({ description: 'Whom to turn to about it.' }),
  }),
})
const UpdateGroupInput = builder.inputType('UpdateGroupInput', {
  description:
    'What to change of a Group. Absent fields stay as they are; null clears the contactPoint, and nothing else.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Which one.' }),
    expectedVersion: t.int({ description: 'Refused with Conflict where the Group has moved on.' }),
    slug: t.string({ description: slug }),
    kind: t.field({ type: GroupKindType, description: 'What sort of activity it is.' }),
    translations: t.field({
      type: [GroupTranslationInput],
      description: `In the place of all there were. ${translations}`,
    }),
    audience: t.field({ type: AudienceType, description: 'For whom it is meant.' }),
    confidentiality: t.field({
      type: ConfidentialityType,
      description: 'Whoever plans it may make it CONFIDENTIAL; only staff makes it OPEN again.',
    }),
    joining: t.field({ type: JoiningType, description: 'How one comes in.' }),
    languages: t.field({
      type: [LanguageSupportInput],
      description: 'Languages that are usually spoken or interpreted, each once.',
    }),
    features: t.field({ type: [FeatureType], description: 'What its Sessions usually offer.' }),
    contactPoint: t.id({ description: 'Whom to turn to about it; null for nobody.' }),
  }),
})

/** Absent is not null. */
const asContactPoint = (id: string | null | undefined): { readonly contactPointId?: ContactPointId | null } => {
  if (id === undefined) return {}
  return { contactPointId: id === null ? null : parseId('cop', id) }
}

builder.mutationFields((t) => ({
  createGroup: t.field({
    description: 'Makes a Group. For staff.',
    type: resultType('CreateGroupResult', {
      description: 'The new Group, or why there is none.',
      values: [GroupType],
      failures: [NotAllowed, InvalidInput],
    }),
    args: { input: t.arg({ type: CreateGroupInput, required: true, description: 'What it is made of.' }) },
    resolve: (_, { input: { contactPoint, ...input } }, context) =>
      createGroup(context, {
        ...input,
        ...asContactPoint(contactPoint),
        translations: input.translations.map(asGroupTranslation),
        features: input.features ?? null,
      }).then(asResult),
  }),
  updateGroup: t.field({
    description: 'Changes a Group. What becomes confidential is told to nobody any more from the answer on.',
    type: resultType('UpdateGroupResult', {
      description: 'The Group as it is now, or why it was not changed.',
      values: [GroupType],
      failures: [NotFound, NotAllowed, Conflict, InvalidInput],
    }),
    args: { input: t.arg({ type: UpdateGroupInput, required: true, description: 'What to change.' }) },
    resolve: (_, { input }, context) =>
      updateGroup(context, {
        id: parseId('grp', input.id),
        expectedVersion: input.expectedVersion ?? null,
        slug: input.slug ?? null,
        kind: input.kind ?? null,
        translations: input.translations?.map(asGroupTranslation) ?? null,
        audience: input.audience ?? null,
        confidentiality: input.confidentiality ?? null,
        joining: input.joining ?? null,
        languages: input.languages ?? null,
        features: input.features ?? null,
        ...asContactPoint(input.contactPoint),
      }).then(asResult),
  }),
  confirmGroup: t.field({
    description: 'This is still true: sets lastConfirmedOn to today. For those who plan it.',
    type: resultType('ConfirmGroupResult', {
      description: 'The Group as it is now, or why it was not confirmed.',
      values: [GroupType],
      failures: [NotFound, NotAllowed],
    }),
    args: { id: t.arg.id({ required: true, description: 'Which one.' }) },
    resolve: (_, { id }, context) => confirmGroup(context, parseId('grp', id)).then(asResult),
  }),
}))
