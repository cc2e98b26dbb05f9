import { parseId } from '@piiri/domain/shared/id'
import { DoneType } from '../people/results.schema.ts'
import { builder } from '../schema/builder.ts'
import { asResult, InvalidInput, NotAllowed, NotFound, resultType } from '../schema/outcome.ts'
import { CalendarFeedType, FeedTitlesType } from './calendar-feed.schema.ts'
import { createCalendarFeed } from './create-calendar-feed.ts'
import { revokeCalendarFeed } from './revoke-calendar-feed.ts'

builder.mutationFields((t) => ({
  createCalendarFeed: t.field({
    description:
      'Makes a secret calendar address, in the language that is asked in. Ten an Account; a new passphrase, and signing out everywhere, end all of them.',
    type: resultType('CreateCalendarFeedResult', {
      description: 'The calendar with its address, or why there is none.',
      values: [CalendarFeedType],
      failures: [NotFound, NotAllowed, InvalidInput],
    }),
    args: {
      titles: t.arg({ type: FeedTitlesType, required: true, description: 'What it tells of each date.' }),
      groups: t.arg.idList({
        description:
          'Whose dates: 50 Groups at most. Without any, those of one’s own Groups at the time, and those that one has a place at; staff, who are in none, name some.',
      }),
    },
    resolve: (_, { titles, groups }, context) =>
      createCalendarFeed(context, { titles, groups: (groups ?? []).map((id) => parseId('grp', id)) }).then(asResult),
  }),
  revokeCalendarFeed: t.field({
    description: 'Ends a calendar address at once. What a telephone has fetched before, it may keep.',
    type: resultType('RevokeCalendarFeedResult', {
      description: 'That it is done, or why not.',
      values: [DoneType],
      failures: [NotFound],
    }),
    args: { id: t.arg.id({ required: true, description: 'Which one.' }) },
    resolve: (_, { id }, context) => revokeCalendarFeed(context, parseId('cal', id)).then(asResult),
  }),
}))
