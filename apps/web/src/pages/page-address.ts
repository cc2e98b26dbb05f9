import { readProgrammeQuery, writeProgrammeQuery, type ProgrammeQuery } from '../sessions/programme-query.ts'
import { parseInterfaceLanguage, type InterfaceLanguage } from '../shared/interface-language.ts'

/** Which page, in which language: what an address says. */
export type PageAddress = { readonly language: InterfaceLanguage } & (
  | { readonly page: 'PROGRAMME'; readonly query: ProgrammeQuery }
  | { readonly page: 'SESSION'; readonly id: string }
  | { readonly page: 'GROUPS' | 'MATERIALS' | 'CONTACT' | 'ABOUT' }
  | { readonly page: 'GROUP' | 'GROUP_MATERIALS'; readonly slug: string }
)

/** Null where no page has such an address. One with a slash too many, or with parameters that a page does not know, is read all the same. */
export function readPageAddress({ pathname, searchParams }: URL): PageAddress | null {
  const [first = '', ...rest] = pathname.split('/').slice(1)
  const language = parseInterfaceLanguage(first)
  if (language === null) return null
  const [section = '', name = '', part = '', ...more] = rest.at(-1) === '' ? rest.slice(0, -1) : rest
  if (more.length > 0) return null
  if (section === '') return { language, page: 'PROGRAMME', query: readProgrammeQuery(searchParams) }
  if (section === 'groups' && isSlug(name)) return groupAddress(language, name, part)
  if (part !== '') return null
  if (section === 'sessions' && isId(name)) return { language, page: 'SESSION', id: name }
  if (name !== '') return null
  const page = sections[section]
  return page === undefined ? null : { language, page }
}

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
  return `${root}${address.page.toLowerCase()}`
}

const sections: Readonly<Record<string, 'GROUPS' | 'MATERIALS' | 'CONTACT' | 'ABOUT'>> = Object.assign(
  Object.create(null),
  { groups: 'GROUPS', materials: 'MATERIALS', contact: 'CONTACT', about: 'ABOUT' },
)

function groupAddress(language: InterfaceLanguage, slug: string, part: string): PageAddress | null {
  if (part === '') return { language, page: 'GROUP', slug }
  return part === 'materials' ? { language, page: 'GROUP_MATERIALS', slug } : null
}

const isSlug = (text: string): boolean => /^[a-z0-9-]{1,100}$/.test(text)
const isId = (text: string): boolean => /^[\w-]{1,100}$/.test(text)
