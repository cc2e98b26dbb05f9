import { parseId } from '@piiri/domain/shared/id'
import { builder } from '../schema/builder.ts'
import { asResult, InvalidInput, NotAllowed, NotFound, RateLimited, resultType } from '../schema/outcome.ts'
import { confirmTotp, enrolTotp } from './enrol-totp.ts'
import { StaffRoleType } from './people.enums.ts'
import { LastOfItsKind, WrongPassphrase } from './people.failures.ts'
import { DoneType, NewStaffType, TotpEnrolmentType } from './results.schema.ts'
import { createStaff, removeStaff } from './staff.ts'

const CreateStaffInput = builder.inputType('CreateStaffInput', {
  description: 'What sort of staff.',
  fields: (t) => ({
    staffRole: t.field({ type: StaffRoleType, required: true, description: 'What they are to be.' }),
  }),
})

builder.mutationFields((t) => ({
  createStaff: t.field({
    description: 'Makes an Account of staff, with its second factor. For administrators.',
    type: resultType('CreateStaffResult', {
      description: 'The Account with its secrets, this once, or why there is none.',
      values: [NewStaffType],
      failures: [NotAllowed, InvalidInput],
    }),
    args: { input: t.arg({ type: CreateStaffInput, required: true, description: 'What sort.' }) },
    resolve: (_, { input }, context) => createStaff(context, input.staffRole).then(asResult),
  }),
  removeStaff: t.field({
    description: 'Ends an Account of staff. For administrators.',
    type: resultType('RemoveStaffResult', {
      description: 'That it is done, or why not.',
      values: [DoneType],
      failures: [NotFound, NotAllowed, LastOfItsKind],
    }),
    args: { id: t.arg.id({ required: true, description: 'Which Account.' }) },
    resolve: (_, { id }, context) => removeStaff(context, parseId('acc', id)).then(asResult),
  }),
  enrolTotp: t.field({
    description:
      'A new second factor for the viewer, to be confirmed by a code of it; and new recovery codes. For staff.',
    type: resultType('EnrolTotpResult', {
      description: 'What the telephone needs, this once, or why there is none.',
      values: [TotpEnrolmentType],
      failures: [NotAllowed],
    }),
    resolve: (_, __, context) => enrolTotp(context).then(asResult),
  }),
  confirmTotp: t.field({
    description: 'Takes the new second factor into use.',
    type: resultType('ConfirmTotpResult', {
      description: 'That it is done, or why not.',
      values: [DoneType],
      failures: [WrongPassphrase, NotAllowed, RateLimited],
    }),
    args: { totp: t.arg.string({ required: true, description: 'The code that the telephone shows for it.' }) },
    resolve: (_, { totp }, context) => confirmTotp(context, totp).then(asResult),
  }),
}))
