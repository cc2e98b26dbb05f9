import { readProgrammeQuery, writeProgrammeQuery, type ProgrammeQuery } from '../sessions/programme-query.ts'
import { parseInterfaceLanguage, type InterfaceLanguage } from '../shared/interface-language.ts'

/** Which page, in which language: what an address says. */
export type PageAddress = PublicAddress | PeopleAddress
/** Pages that anybody reads, and that the browser goes on with by itself. */
export type PublicAddress = { readonly language: InterfaceLanguage } & (
  | { readonly page: 'PROGRAMME'; readonly query: ProgrammeQuery }
  | { readonly page: 'SESSION'; readonly id: string }
  | { readonly page: 'GROUPS' | 'MATERIALS' | 'CONTACT' | 'ABOUT' }
  | { readonly page: 'GROUP' | 'GROUP_MATERIALS'; readonly slug: string }
)
/** Pages about whoever asks, and about others, and posters: they are made by the server alone, and work by forms. `asked`: their query, as it stands. */
export type PeopleAddress = { readonly language: InterfaceLanguage; readonly asked: string } & (
  | { readonly page: PeopleSection }
  | { readonly page: 'MEMBERS' | 'ROTA' | 'NEW_SERIES'; readonly slug: string }
  | { readonly page: 'PLANNED_SESSION' | 'PLANNED_SERIES' | 'IDEA' | 'PLACE'; readonly id: string }
)
type PeopleSection =
  | 'SIGN_IN'
  | 'INVITATION'
  | 'CIRCLE'
  | 'ACCOUNT'
  | 'AUDIT'
  | 'STAFF'
  | 'PARTNERS'
  | 'VISITS'
  | 'SEE_AS'
  | 'POSTER'
  | 'BOARD'
  | 'SEASONS'
  | 'VENUES'
  | 'PLANNED_GROUPS'
  | 'PLANNED_MATERIALS'
  | 'COUNTS'
  | 'STATISTICS'
  | 'WRITE'
  | 'ANSWER'
  | 'MESSAGES'
  | 'CONTACT_POINTS'
  | 'IDEAS'
  | 'MY_PLACES'
  | 'MY_CALENDARS'
  | 'RECEIPT'

/** Null where no page has such an address. One with a slash too many, or with parameters that a page does not know, is read all the same. */
export function readPageAddress({ pathname, search, searchParams }: URL): PageAddress | null {
  const asked = search.slice(1)
  const [first = '', ...rest] = pathname.split('/').slice(1)
  const language = parseInterfaceLanguage(first)
  if (language === null) return null
  const [section = '', name = '', part = '', ...more] = rest.at(-1) === '' ? rest.slice(0, -1) : rest
  if (section === 'desk' && part !== '') return deskAddress(language, [name, part, ...more], asked)
  if (more.length > 0) return null
  if (section === '') return { language, page: 'PROGRAMME', query: readProgrammeQuery(searchParams) }
  if (section === 'groups' && isSlug(name)) return groupAddress(language, name, part, asked)
  if (section === 'sessions' && part === 'place' && isId(name)) return { language, page: 'PLACE', id: name, asked }
  if (part !== '') return null
  if (section === 'ideas' && isId(name)) return { language, page: 'IDEA', id: name, asked }
  if (section === 'sessions' && isId(name)) return { language, page: 'SESSION', id: name }
  const people = peopleSections[name === '' ? section : `${section}/${name}`]
  if (people !== undefined) return { language, page: people, asked }
  const page = name === '' ? sections[section] : undefined
  return page === undefined ? null : { language, page }
}

export const isPublic = (address: PageAddress): address is PublicAddress => !('asked' in address)

/** The one address of a page: path and query. */
export function writePageAddress(address: PageAddress): string {
  const root = `/${address.language}/`
  if (address.page === 'PROGRAMME') {
    const asked = String(writeProgrammeQuery(address.query))
    return asked === '' ? root : `${root}?${asked}`
  }
  if (address.page === 'SESSION') return `${root}sessions/${address.id}`
  if (address.page === 'GROUP') return `${root}groups/${address.slug}`
  if (address.page === 'GROUP_MATERIALS') return `${root}groups/${address.slug}/materials`
  const asked = isPublic(address) || address.asked === '' ? '' : `?${address.asked}`
  if (address.page === 'MEMBERS' || address.page === 'ROTA')
    return `${root}groups/${address.slug}/${address.page.toLowerCase()}${asked}`
  if (isPublic(address)) return `${root}${address.page.toLowerCase()}`
  if (address.page === 'NEW_SERIES') return `${root}desk/groups/${address.slug}/new${asked}`
  if (address.page === 'PLANNED_SESSION') return `${root}desk/sessions/${address.id}${asked}`
  if (address.page === 'PLANNED_SERIES') return `${root}desk/series/${address.id}${asked}`
  if (address.page === 'PLACE') return `${root}sessions/${address.id}/place${asked}`
  if (address.page === 'IDEA') return `${root}ideas/${address.id}${asked}`
  return `${root}${pathsOfPeople.get(address.page)}${asked}`
}

/** Where somebody signs in whose sign-in has ended, and goes on to where they were. */
export const signInAgain = (language: InterfaceLanguage, next: string): string =>
  `/${language}/sign-in?${new URLSearchParams({ ended: '1', next })}`

const sections: Readonly<Record<string, 'GROUPS' | 'MATERIALS' | 'CONTACT' | 'ABOUT'>> = Object.assign(
  Object.create(null),
  { groups: 'GROUPS', materials: 'MATERIALS', contact: 'CONTACT', about: 'ABOUT' },
)
const peopleSections: Readonly<Record<string, PeopleSection>> = Object.assign(Object.create(null), {
  'sign-in': 'SIGN_IN',
  invitation: 'INVITATION',
  circle: 'CIRCLE',
  account: 'ACCOUNT',
  audit: 'AUDIT',
  staff: 'STAFF',
  'see-as': 'SEE_AS',
  poster: 'POSTER',
  desk: 'BOARD',
  'desk/seasons': 'SEASONS',
  'desk/places': 'VENUES',
  'desk/groups': 'PLANNED_GROUPS',
  'desk/materials': 'PLANNED_MATERIALS',
  'desk/counts': 'COUNTS',
  'desk/statistics': 'STATISTICS',
  'desk/messages': 'MESSAGES',
  'desk/contacts': 'CONTACT_POINTS',
  'desk/partners': 'PARTNERS',
  'desk/visits': 'VISITS',
  'contact/write': 'WRITE',
  'contact/answer': 'ANSWER',
  ideas: 'IDEAS',
  'my-places': 'MY_PLACES',
  'my-calendar': 'MY_CALENDARS',
  receipt: 'RECEIPT',
})
const pathsOfPeople = new Map(Object.entries(peopleSections).map(([path, page]) => [page, path]))

/** Matches paths to pages of people, behind the language: these the browser loads whole. */
export const peoplePaths = `/(?:${Object.keys(peopleSections).join('|')}|groups/[^/]+/(?:members|rota)|sessions/[^/]+/place)(?:[/?#]|$)`

function groupAddress(language: InterfaceLanguage, slug: string, part: string, asked: string): PageAddress | null {
  if (part === '') return { language, page: 'GROUP', slug }
  if (part === 'members') return { language, page: 'MEMBERS', slug, asked }
  if (part === 'rota') return { language, page: 'ROTA', slug, asked }
  return part === 'materials' ? { language, page: 'GROUP_MATERIALS', slug } : null
}

/** `desk/sessions/ses_1`, `desk/groups/a-group/new`. */
function deskAddress(language: InterfaceLanguage, parts: readonly string[], asked: string): PageAddress | null {
  const [section, name = '', part = '', ...more] = parts
  if (more.length > 0) return null
  if (section === 'groups' && part === 'new' && isSlug(name)) return { language, page: 'NEW_SERIES', slug: name, asked }
  if (part !== '' || !isId(name)) return null
  if (section === 'sessions') return { language, page: 'PLANNED_SESSION', id: name, asked }
  return section === 'series' ? { language, page: 'PLANNED_SERIES', id: name, asked } : null
}

const isSlug = (text: string): boolean => /^[a-z0-9-]{1,100}$/.test(text)
const isId = (text: string): boolean => /^[\w-]{1,100}$/.test(text)
