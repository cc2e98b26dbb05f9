import { parseId } from '@piiri/domain/shared/id'
import { DoneType } from '../people/results.schema.ts'
import { builder } from '../schema/builder.ts'
import { asResult, InvalidInput, NotAllowed, NotFound, resultType } from '../schema/outcome.ts'
import { addMaterial } from './add-material.ts'
import { MaterialType } from './material.schema.ts'
import { removeMaterial } from './remove-material.ts'
import { updateMaterial } from './update-material.ts'

const MaterialResult = resultType('MaterialResult', {
  description: 'The Material as it is now, or why not.',
  values: [MaterialType],
  failures: [NotFound, NotAllowed, InvalidInput],
})
const title = 'Its name, in its own language: at most 200 characters.'
const url = 'Where it is: without a name and password in it.'
const language = 'The language that it is in.'
const topic = 'What it is about: at most 100 characters.'
const licence = 'On what terms it may be used: at most 100 characters.'

builder.mutationFields((t) => ({
  addMaterial: t.field({
    description: 'Adds a link to learning or reading material. For those who plan the Group.',
    type: MaterialResult,
    args: {
      group: t.arg.id({ required: true, description: 'Whose material it is.' }),
      title: t.arg.string({ required: true, description: title }),
      url: t.arg({ type: 'URL', required: true, description: url }),
      language: t.arg({ type: 'LanguageTag', required: true, description: language }),
      topic: t.arg.string({ description: topic }),
      licence: t.arg.string({ description: licence }),
    },
    resolve: (_, { group, topic, licence, ...rest }, context) =>
      addMaterial(context, parseId('grp', group), {
        ...rest,
        topic: topic ?? null,
        licence: licence ?? null,
      }).then(asResult),
  }),
  updateMaterial: t.field({
    description: 'Changes a Material; what is left out stays as it is. For those who plan its Group.',
    type: MaterialResult,
    args: {
      id: t.arg.id({ required: true, description: 'Which one.' }),
      title: t.arg.string({ description: title }),
      url: t.arg({ type: 'URL', description: url }),
      language: t.arg({ type: 'LanguageTag', description: language }),
      topic: t.arg.string({ description: `${topic} Null for none.` }),
      licence: t.arg.string({ description: `${licence} Null for none.` }),
    },
    resolve: (_, { id, title, url, language, topic, licence }, context) =>
      updateMaterial(context, parseId('mat', id), {
        ...(title != null && { title }),
        ...(url != null && { url }),
        ...(language != null && { language }),
        ...(topic !== undefined && { topic }),
        ...(licence !== undefined && { licence }),
      }).then(asResult),
  }),
  removeMaterial: t.field({
    description: 'Takes a Material away. For those who plan its Group.',
    type: resultType('RemoveMaterialResult', {
      description: 'That it is done, or why not.',
      values: [DoneType],
      failures: [NotFound, NotAllowed],
    }),
    args: { id: t.arg.id({ required: true, description: 'Which one.' }) },
    resolve: (_, { id }, context) => removeMaterial(context, parseId('mat', id)).then(asResult),
  }),
}))
