import { parseId } from '@piiri/domain/shared/id'
import { DoneType } from '../people/results.schema.ts'
import { builder } from '../schema/builder.ts'
import { asResult, Conflict, InvalidInput, NotAllowed, NotFound, resultType } from '../schema/outcome.ts'
import { checkPeriod, PeriodInput } from '../schema/period.ts'
import { TranslationInput } from '../schema/translation.ts'
import { SeasonType } from '../seasons/season.schema.ts'
import { archiveGroup, unarchiveGroup } from './archive-group.ts'
import { addBreak, removeBreak } from './change-breaks.ts'
import { collisionsOfSeason, collisionsWithin } from './list-collisions.ts'
import { copySeason } from './copy-season.ts'
import { CollisionType } from './planning.results.ts'
import { publishSeason, unpublishSeason } from './publish-season.ts'
import { createSeason, updateSeason } from './write-seasons.ts'

const SeasonInput = builder.inputType('SeasonInput', {
  description: 'A named span of dates, three years long at most.',
  fields: (t) => ({
    title: t.field({
      type: [TranslationInput],
      required: true,
      description: 'Its name: one line of at most 100 characters in each language.',
    }),
    from: t.field({ type: 'LocalDate', required: true, description: 'Its first day.' }),
    to: t.field({ type: 'LocalDate', required: true, description: 'Its last day, inclusive.' }),
  }),
})
const BreakInput = builder.inputType('BreakInput', {
  description: 'Dates of its own with a reason, or the public holidays of a country and region inside the Season.',
  fields: (t) => ({
    season: t.id({ required: true, description: 'Of which Season.' }),
    from: t.field({ type: 'LocalDate', description: 'Its first day.' }),
    to: t.field({ type: 'LocalDate', description: 'Its last day, inclusive.' }),
    reason: t.field({
      type: [TranslationInput],
      description: 'Why nothing is on: one line of at most 200 characters in each language.',
    }),
    publicHolidaysOf: t.string({
      description: 'A country (ISO 3166-1) and region: FI, DE-BY. A Break of a day for each that no Break holds yet.',
    }),
  }),
})

const SeasonResult = resultType('SeasonResult', {
  description: 'The Season as it is now, or why nothing was done.',
  values: [SeasonType],
  failures: [NotFound, NotAllowed, Conflict, InvalidInput],
})
const ArchiveGroupResult = resultType('ArchiveGroupResult', {
  description: 'That it is done, or why not.',
  values: [DoneType],
  failures: [NotFound, NotAllowed],
})
const ids = { season: 'Which Season.', group: 'Which Group.', version: 'Refused with Conflict where it has moved on.' }

builder.mutationFields((t) => ({
  createSeason: t.field({
    description: 'Makes a draft Season without anything in it. For staff.',
    type: SeasonResult,
    args: { input: t.arg({ type: SeasonInput, required: true, description: 'The Season.' }) },
    resolve: (_, { input }, context) => createSeason(context, input).then(asResult),
  }),
  updateSeason: t.field({
    description: 'Changes a Season. Sessions outside its new dates lose their day; those inside are made. For staff.',
    type: SeasonResult,
    args: {
      id: t.arg.id({ required: true, description: ids.season }),
      input: t.arg({ type: SeasonInput, required: true, description: 'What it is from now on.' }),
      expectedVersion: t.arg.int({ description: ids.version }),
    },
    resolve: (_, { id, input, expectedVersion }, context) =>
      updateSeason(context, parseId('sea', id), input, expectedVersion ?? null).then(asResult),
  }),
  copySeason: t.field({
    description:
      'Makes a draft Season with the Series of another that ran to its end, every second week still every second week. Single dates are not copied; public holidays are looked up anew. For staff.',
    type: SeasonResult,
    args: {
      from: t.arg.id({ required: true, description: 'The Season to copy.' }),
      input: t.arg({ type: SeasonInput, required: true, description: 'The new Season.' }),
    },
    resolve: (_, { from, input }, context) => copySeason(context, parseId('sea', from), input).then(asResult),
  }),
  publishSeason: t.field({
    description: 'Shows all of a Season at once, or nothing. For staff.',
    type: SeasonResult,
    args: {
      id: t.arg.id({ required: true, description: ids.season }),
      expectedVersion: t.arg.int({ description: ids.version }),
    },
    resolve: (_, { id, expectedVersion }, context) =>
      publishSeason(context, parseId('sea', id), expectedVersion ?? null).then(asResult),
  }),
  unpublishSeason: t.field({
    description: 'Takes a publishing back, within 60 seconds. For staff.',
    type: SeasonResult,
    args: { id: t.arg.id({ required: true, description: ids.season }) },
    resolve: (_, { id }, context) => unpublishSeason(context, parseId('sea', id)).then(asResult),
  }),
  addBreak: t.field({
    description:
      'Adds a Break, or one for each public holiday: what lies in it is cancelled, with its reason. For staff.',
    type: SeasonResult,
    args: { input: t.arg({ type: BreakInput, required: true, description: 'The Break.' }) },
    resolve: (_, { input }, context) =>
      addBreak(context, {
        season: parseId('sea', input.season),
        from: input.from ?? null,
        to: input.to ?? null,
        reason: input.reason ?? null,
        publicHolidaysOf: input.publicHolidaysOf ?? null,
      }).then(asResult),
  }),
  removeBreak: t.field({
    description: 'Removes a Break, and gives back what it took. For staff.',
    type: SeasonResult,
    args: { id: t.arg.id({ required: true, description: 'Which Break.' }) },
    resolve: (_, { id }, context) => removeBreak(context, parseId('brk', id)).then(asResult),
  }),
  archiveGroup: t.field({
    description: 'Ends a Group. It stays readable by id and slug; its future Sessions are cancelled. For staff.',
    type: ArchiveGroupResult,
    args: { id: t.arg.id({ required: true, description: ids.group }) },
    resolve: (_, { id }, context) => archiveGroup(context, parseId('grp', id)).then(asResult),
  }),
  unarchiveGroup: t.field({
    description: 'Opens a Group again, and gives back what ending it took. For staff.',
    type: ArchiveGroupResult,
    args: { id: t.arg.id({ required: true, description: ids.group }) },
    resolve: (_, { id }, context) => unarchiveGroup(context, parseId('grp', id)).then(asResult),
  }),
}))

builder.queryField('collisions', (t) =>
  t.field({
    description:
      'What Sessions that start in a Period collide with, of Groups that the viewer plans: at most 200, of those that have not ended.',
    type: [CollisionType],
    args: {
      in: t.arg({ type: PeriodInput, required: true, description: 'At most 400 days, ending at most 5 years ahead.' }),
    },
    resolve: (_, { in: period }, context) => collisionsWithin(context, checkPeriod(period, context.now)),
  }),
)
builder.objectField(SeasonType, 'collisions', (t) =>
  t.field({
    description: 'What collides in it, of Groups that the viewer plans: at most 200, from now on.',
    type: [CollisionType],
    resolve: ({ id }, _, context) => collisionsOfSeason(context, id),
  }),
)
