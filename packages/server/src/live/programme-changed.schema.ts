import { parseId } from '@piiri/domain/shared/id'
import { GroupType } from '../groups/group.schema.ts'
import { builder } from '../schema/builder.ts'
import { invalidInput } from '../schema/invalid-input.ts'
import { SessionType } from '../sessions/session.schema.ts'
import { WebhookEventType } from '../webhooks/webhook.schema.ts'
import { listenToProgramme, type Told } from './listen-to-programme.ts'
import type { ProgrammeChange } from './tell-change.ts'

builder.subscriptionType({ description: 'What can be listened to, over server-sent events.' })

const ProgrammeChangeType = builder.objectRef<ProgrammeChange>('ProgrammeChange').implement({
  description: 'What changed in the programme, as far as this viewer may know.',
  fields: (t) => ({
    event: t.expose('event', {
      type: WebhookEventType,
      description: 'What happened. PING tells nothing but its cursor: it comes first, and then every 20 seconds.',
    }),
    session: t.field({
      description: 'The Session that it is about, as it is now; null where it is about none.',
      type: SessionType,
      nullable: true,
      resolve: ({ session }) => session,
    }),
    group: t.field({
      description: 'The Group that it is about, or whose Session it is; null where it is about none.',
      type: GroupType,
      nullable: true,
      resolve: ({ group }) => group,
    }),
    cursor: t.string({
      description:
        'Pass it as `since` to go on from here after a break. Sealed: it tells nothing of what lies between.',
      resolve: ({ cursor }) => cursor,
    }),
  }),
})

/** So many Groups can be named; whoever wants more wants all. */
const mostGroups = 100

builder.subscriptionField('programmeChanged', (t) =>
  t.field({
    description:
      'Changes of the programme as they happen. With `since` it first tells what was missed: of the last 29 days, else it fails with CURSOR_EXPIRED. What is told of one Session comes in its order. Places that are taken or free are no change.',
    type: ProgrammeChangeType,
    args: {
      groups: t.arg.idList({ description: 'Only of these Groups, and Seasons: at most 100 ids.' }),
      since: t.arg.string({ description: 'The cursor of the last change that was heard.' }),
    },
    subscribe: (_, { groups, since }, context) => {
      if (groups != null && groups.length > mostGroups) throw invalidInput(`At most ${mostGroups} ids at once.`)
      const ids = groups?.map((id) => parseId('grp', String(id))) ?? null
      return listenToProgramme(context, { groups: ids, since: since ?? null })
    },
    resolve: (told: Told) => told.value,
  }),
)
