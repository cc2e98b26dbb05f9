import { writePageAddress, type PeopleAddress } from '../pages/page-address.ts'
import type { InterfaceLanguage } from '../shared/interface-language.ts'
import type { Answered, Asking } from './people-page.ts'

type Section = Exclude<
  PeopleAddress['page'],
  'MEMBERS' | 'ROTA' | 'NEW_SERIES' | 'PLANNED_SESSION' | 'PLANNED_SERIES' | 'IDEA' | 'PLACE'
>
type Asked = Readonly<Record<string, string>>

/** Where a page of people is. `asked`: its query. */
export const hrefOf = (
  { language }: { readonly language: InterfaceLanguage },
  page: Section,
  asked: Asked = {},
): string => writePageAddress({ language, page, asked: String(new URLSearchParams(asked)) })

/** Where the people of a Group are. */
export const hrefOfMembers = (
  { language }: { readonly language: InterfaceLanguage },
  slug: string,
  asked: Asked = {},
): string => writePageAddress({ language, page: 'MEMBERS', slug, asked: String(new URLSearchParams(asked)) })

/** Who does what in a Group. */
export const hrefOfRota = (
  { language }: { readonly language: InterfaceLanguage },
  slug: string,
  asked: Asked = {},
): string => writePageAddress({ language, page: 'ROTA', slug, asked: String(new URLSearchParams(asked)) })

/** Where an Idea is. */
export const hrefOfIdea = (
  { language }: { readonly language: InterfaceLanguage },
  id: string,
  asked: Asked = {},
): string => writePageAddress({ language, page: 'IDEA', id, asked: String(new URLSearchParams(asked)) })

/** For whoever has to sign in before there is anything to show them. */
export const signInFirst = ({ surroundings, address }: Pick<Asking, 'surroundings' | 'address'>): Answered => ({
  is: 'GO',
  to: hrefOf(surroundings, 'SIGN_IN', { next: writePageAddress(address) }),
})
