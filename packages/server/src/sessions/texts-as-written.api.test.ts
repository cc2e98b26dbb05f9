import { expect, it } from 'vitest'
import { aPlannedWorld, on, tuesdays } from '../../test/planning/planner.ts'

const question = {
  query: `query ($id: ID!) { session(id: $id) { cancellationReasonTranslations { language text }
    series { topicTranslations { language text } noteTranslations { language text } guestSpeakers { title } } } }`,
}
const both = (en: string, fi: string) => [
  { language: 'en', text: en },
  { language: 'fi', text: fi },
]

it('gives those who plan what a Series says in all its languages, and why a Session is off, so that it can be given back', async () => {
  const { api, plan, listed, versionOf } = await aPlannedWorld()
  await plan.createSeries({ ...tuesdays, topic: both('Bread', 'Leipä') })
  const target = on(await listed(), '01-20')
  const expectedVersion = await versionOf(target)
  const change = { note: both('Bring a cup', 'Ota kuppi'), guestSpeakers: [{ title: 'A baker' }] }
  await plan.edit({ session: target.id, scope: 'ALL', change, expectedVersion })
  await plan.cancel({ session: target.id, scope: 'THIS', reason: both('The cook is ill', 'Kokki on sairas') })
  const asked = { ...question, variables: { id: target.id } }
  expect((await api.ask({ ...asked, as: 'coordinator' })).data).toEqual({
    session: {
      cancellationReasonTranslations: both('The cook is ill', 'Kokki on sairas'),
      series: {
        topicTranslations: both('Bread', 'Leipä'),
        noteTranslations: both('Bring a cup', 'Ota kuppi'),
        guestSpeakers: [{ title: 'A baker' }],
      },
    },
  })
  expect((await api.ask(asked)).data).toEqual({
    session: {
      cancellationReasonTranslations: [],
      series: { topicTranslations: [], noteTranslations: [], guestSpeakers: [{ title: 'A baker' }] },
    },
  })
})
