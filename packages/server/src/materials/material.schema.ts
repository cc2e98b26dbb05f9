import type { MaterialId } from '@piiri/domain/shared/id'
import { GroupType } from '../groups/group.schema.ts'
import { batch, inOrderOf } from '../schema/batch.ts'
import { builder } from '../schema/builder.ts'
import { Node, nodeType } from '../schema/node.ts'
import { connectionType, forwardArgs, page } from '../schema/paging.ts'
import { findMaterials, listMaterials } from './materials.repository.ts'

const materialById = batch(async (ids: readonly MaterialId[], { read, viewer }) =>
  inOrderOf(ids, await findMaterials(read, viewer, ids)),
)

export const MaterialType = nodeType('Material', 'mat', materialById).implement({
  description: 'A link to learning or reading material.',
  interfaces: [Node],
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Its name, in its own language.' }),
    url: t.expose('url', { type: 'URL', description: 'Where it is.' }),
    language: t.expose('language', { type: 'LanguageTag', description: 'The language that it is in.' }),
    topic: t.exposeString('topic', { nullable: true, description: 'What it is about.' }),
    licence: t.exposeString('licence', { nullable: true, description: 'On what terms it may be used.' }),
  }),
})
const MaterialConnection = connectionType(MaterialType)

builder.objectField(GroupType, 'materials', (t) =>
  t.field({
    description: 'Learning and reading material, by title. Empty where the viewer may not read the dates.',
    type: MaterialConnection,
    args: { language: t.arg({ type: 'LanguageTag', description: 'Only those in it.' }), ...forwardArgs(t.arg) },
    resolve: ({ id }, { language, ...args }, context) =>
      page(
        context,
        'string',
        listMaterials(context.read, context.viewer, { group: id, language: language ?? null }),
        args,
      ),
  }),
)
