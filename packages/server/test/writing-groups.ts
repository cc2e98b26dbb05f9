/** What somebody writes about Groups, and asks afterwards. */
import { anApi, type Api } from './api.ts'
import { aDatabase } from './database.ts'
import { aContactPoint, aGroup, aSeries, aSession, fill, id, nothing, peopleOf, type ViewerName } from './world.ts'

export const group = aGroup(1, 'OPEN', { contactPointId: id.contactPoint(1) })
export const ended = aGroup(2, 'CONFIDENTIAL', { slug: 'other-group', isArchived: true })
const series = aSeries(1, group, { topic: { en: 'Mushrooms' } })
const world = {
  ...nothing,
  ...peopleOf(group),
  contactPoints: [aContactPoint(1), aContactPoint(2)],
  groups: [group, ended],
  series: [series],
  sessions: [
    aSession(1, series, '2026-01-13T14:00'),
    aSession(2, series, '2026-01-20T14:00', { topic: { en: 'Berries' } }),
  ],
}

/** As somebody writes it. */
export const forest = {
  slug: 'forest-group',
  kind: 'OUTINGS',
  translations: [
    { language: 'fi', title: 'Metsäryhmä', summary: 'Ulkona.', description: 'Eka rivi\r\nToka rivi' },
    { language: 'en', title: ' Forest group ', summary: 'Outside.' },
  ],
  audience: 'ANYONE',
  confidentiality: 'CONFIDENTIAL',
  joining: 'CONTACT_FIRST',
  languages: [
    { language: 'fi', kind: 'SPOKEN' },
    { language: 'fse', kind: 'INTERPRETED' },
  ],
  features: ['TRAVEL_PAID', 'HOMEMADE_MEAL'],
  timeZone: 'Europe/Helsinki',
  contactPoint: id.contactPoint(2),
}
/** What no Group can be made of, or become, and what is said about it. */
export const bad: readonly (readonly [name: string, input: object, issues: readonly string[]])[] = [
  ['an empty slug', { slug: '' }, ['input.slug EMPTY']],
  ['a slug of capitals', { slug: 'Forest' }, ['input.slug NOT_A_SLUG']],
  ['a slug of one letter', { slug: 'f' }, ['input.slug NOT_A_SLUG']],
  ['a slug of 61 letters', { slug: 'f'.repeat(61) }, ['input.slug TOO_LONG']],
  ['the slug of an archived, confidential Group', { slug: 'other-group' }, ['input.slug SLUG_TAKEN']],
  ['no translation', { translations: [] }, ['input.translations DEFAULT_LANGUAGE_MISSING']],
  [
    'no translation in the language of the organisation',
    { translations: [{ language: 'en', title: 'Forest', summary: 'Outside.' }] },
    ['input.translations DEFAULT_LANGUAGE_MISSING'],
  ],
  [
    'two translations in one language',
    { translations: [forest.translations[0], { language: 'FI', title: 'Metsä', summary: 'Ulkona.' }] },
    ['input.translations.1.language LANGUAGE_REPEATED'],
  ],
  [
    'texts that cannot be read',
    { translations: [{ language: 'fi', title: ' ', summary: 'a\u202eb', description: 'a\u0007' }] },
    [
      'input.translations.0.title EMPTY',
      'input.translations.0.summary UNSEEN_CHARACTERS',
      'input.translations.0.description UNSEEN_CHARACTERS',
    ],
  ],
  [
    'texts that are too long, or of several lines',
    { translations: [{ language: 'fi', title: 'a\nb', summary: 'a'.repeat(301), description: 'a'.repeat(10_001) }] },
    [
      'input.translations.0.title MORE_THAN_ONE_LINE',
      'input.translations.0.summary TOO_LONG',
      'input.translations.0.description TOO_LONG',
    ],
  ],
  [
    'a language twice',
    {
      languages: [
        { language: 'fi', kind: 'SPOKEN' },
        { language: 'fi', kind: 'INTERPRETED' },
      ],
    },
    ['input.languages.1.language LANGUAGE_REPEATED'],
  ],
  ['a ContactPoint that is not there', { contactPoint: id.contactPoint(9) }, ['input.contactPoint NOT_FOUND']],
  ['a ContactPoint that is a Group', { contactPoint: group.id }, ['input.contactPoint NOT_FOUND']],
  [
    'all of it at once',
    { slug: '', translations: [], contactPoint: 'nobody' },
    ['input.slug EMPTY', 'input.translations DEFAULT_LANGUAGE_MISSING', 'input.contactPoint NOT_FOUND'],
  ],
]
const ofGroup = `__typename ... on Group { id slug kind audience confidentiality joining timeZone features version lastConfirmedOn isArchived
  languages { language kind } contactPoint { id } translations { language title summary description } }`
const issues = '... on InvalidInput { issues { path code message } }'

/** Two processes on one database. */
export async function writingGroups() {
  const opened = await aDatabase()
  const { db } = opened
  const here = await anApi(db)
  const elsewhere = await anApi(await opened.open())
  const one = async (api: Api, query: string, variables: Record<string, unknown>, as: ViewerName): Promise<unknown> => {
    const { data, errors } = await api.ask<{ it: unknown }>({ query, variables, as })
    return data?.it ?? errors
  }
  const createGroup = `mutation ($input: CreateGroupInput!) { it: createGroup(input: $input) { ${ofGroup} ${issues} } }`
  const updateGroup = `mutation ($input: UpdateGroupInput!) { it: updateGroup(input: $input) { ${ofGroup} ${issues} ... on Conflict { currentVersion } } }`
  const confirmGroup = `mutation ($id: ID!) { it: confirmGroup(id: $id) { ${ofGroup} } }`
  return {
    db,
    here,
    elsewhere,
    refill: () => fill(db, world),
    create: (as: ViewerName, more: object = {}, api = here) =>
      one(api, createGroup, { input: { ...forest, ...more } }, as),
    update: (as: ViewerName, input: object, api = here) =>
      one(api, updateGroup, { input: { id: group.id, ...input } }, as),
    confirm: (as: ViewerName, which: string = group.id, api = here) => one(api, confirmGroup, { id: which }, as),
    audit: async () => {
      const { data } = await here.ask<{ audit: { nodes: { action: string }[] } }>({
        query: '{ audit { nodes { action subject fields } } }',
        as: 'administrator',
      })
      return data?.audit.nodes.filter(({ action }) => action !== 'audit.read')
    },
    found: async (text: string): Promise<unknown> => {
      const { data } = await here.ask({
        query: `query ($text: String) { groups(filter: { text: $text }) { nodes { id } }
          sessions(in: { from: "2026-01-01T00:00:00Z", until: "2026-02-01T00:00:00Z" }, filter: { text: $text }) { nodes { id } } }`,
        variables: { text },
      })
      return data
    },
  }
}
