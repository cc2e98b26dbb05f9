import { parseId } from '@piiri/domain/shared/id'
import { builder } from '../schema/builder.ts'
import { asResult, Conflict, InvalidInput, NotAllowed, NotFound, resultType } from '../schema/outcome.ts'
import { ConfidentialityType, GroupType } from './group.schema.ts'
import { updateGroup } from './update-group.ts'

const UpdateGroupInput = builder.inputType('UpdateGroupInput', {
  description: 'What to change of a Group. Absent fields stay as they are.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Which one.' }),
    expectedVersion: t.int({ description: 'Refused with Conflict where the Group has moved on.' }),
    confidentiality: t.field({
      type: ConfidentialityType,
      description: 'Whoever plans it may make it CONFIDENTIAL; only staff makes it OPEN again.',
    }),
  }),
})

builder.mutationField('updateGroup', (t) =>
  t.field({
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
        confidentiality: input.confidentiality ?? null,
      }).then(asResult),
  }),
)
