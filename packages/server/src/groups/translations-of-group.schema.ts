import { groupTranslationsOf, type GroupTranslation } from '@piiri/domain/groups/check-group'
import { mayPlan } from '@piiri/domain/groups/may-plan'
import { builder } from '../schema/builder.ts'
import { GroupType } from './group.schema.ts'

const GroupTranslationType = builder.objectRef<GroupTranslation>('GroupTranslation').implement({
  description: 'What a Group says of itself in one language, as it was written.',
  fields: (t) => ({
    language: t.expose('language', { type: 'LanguageTag', description: 'The language that it is in.' }),
    title: t.exposeString('title', { description: 'Its name; empty where it has none in this language.' }),
    summary: t.exposeString('summary', { description: 'One sentence; empty where there is none in this language.' }),
    description: t.exposeString('description', {
      nullable: true,
      description: 'What happens there, in Markdown; null where it is not told in this language.',
    }),
  }),
})

builder.objectField(GroupType, 'translations', (t) =>
  t.field({
    description: 'Its texts in all their languages, as they were written. Empty for those who do not plan it.',
    type: [GroupTranslationType],
    resolve: (group, _, { viewer }) => (mayPlan(viewer, group.id) ? groupTranslationsOf(group) : []),
  }),
)
