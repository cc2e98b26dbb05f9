import { parseId } from '@piiri/domain/shared/id'
import { DoneType } from '../people/results.schema.ts'
import { EditScopeType } from '../planning/planning.inputs.ts'
import { builder } from '../schema/builder.ts'
import { asResult, failureType, InvalidInput, NotAllowed, NotFound, resultType, UserError } from '../schema/outcome.ts'
import { SessionInThePast } from '../sessions/session-in-the-past.ts'
import { addDuty } from './add-duty.ts'
import { DutyKindType, DutyType } from './duty.schema.ts'
import { removeDuty } from './remove-duty.ts'
import { leaveDuty, takeDuty } from './take-duty.ts'

const DutyTaken = failureType('DutyTaken', 'DUTY_TAKEN').implement({
  description: 'As many as are needed have it.',
  interfaces: [UserError],
})
const DutyResult = resultType('DutyResult', {
  description: 'The Duty as it is now, or why not.',
  values: [DutyType],
  failures: [DutyTaken, NotFound, NotAllowed, SessionInThePast, InvalidInput],
})

const DutyInput = builder.inputType('DutyInput', {
  description: 'Work to ask for.',
  fields: (t) => ({
    session: t.id({ required: true, description: 'At which Session, which has not begun.' }),
    scope: t.field({
      type: EditScopeType,
      required: true,
      defaultValue: 'THIS',
      description: 'There alone, or also at the Sessions of its Series from it on, or at all to come.',
    }),
    kind: t.field({ type: DutyKindType, required: true, description: 'What there is to do.' }),
    language: t.field({ type: 'LanguageTag', description: 'Needed for INTERPRETING, and for nothing else.' }),
    title: t.string({ description: 'What it is: at most 100 characters. Needed for OTHER.' }),
    neededCount: t.int({ required: true, defaultValue: 1, description: 'How many people it needs: from 1 to 50.' }),
  }),
})
const which = { required: true, description: 'Which one.' } as const

builder.mutationFields((t) => ({
  addDuty: t.field({
    description: 'Asks for work at a Session, or at those of its Series. For those who plan the Group.',
    type: DutyResult,
    args: { input: t.arg({ type: DutyInput, required: true, description: 'The work.' }) },
    resolve: (_, { input: { session, language, title, ...rest } }, context) =>
      addDuty(context, {
        ...rest,
        session: parseId('ses', session),
        language: language ?? null,
        title: title ?? null,
      }).then(asResult),
  }),
  removeDuty: t.field({
    description: 'Asks for it no more, whoever has taken it. What was done stays. For those who plan the Group.',
    type: resultType('RemoveDutyResult', {
      description: 'That it is done, or why not.',
      values: [DoneType],
      failures: [NotFound, NotAllowed],
    }),
    args: {
      id: t.arg.id(which),
      scope: t.arg({
        type: EditScopeType,
        required: true,
        defaultValue: 'THIS',
        description: 'Of work of a Series: there alone, or also from it on, or at all to come.',
      }),
    },
    resolve: (_, { id, scope }, context) => removeDuty(context, parseId('dut', id), scope).then(asResult),
  }),
  takeDuty: t.field({
    description:
      'Takes it, by what the viewer is called in the Group. Interpreting is for those who interpret or plan there.',
    type: DutyResult,
    args: { id: t.arg.id(which) },
    resolve: (_, { id }, context) => takeDuty(context, parseId('dut', id)).then(asResult),
  }),
  leaveDuty: t.field({
    description: 'Gives it back.',
    type: DutyResult,
    args: { id: t.arg.id(which) },
    resolve: (_, { id }, context) => leaveDuty(context, parseId('dut', id)).then(asResult),
  }),
}))
