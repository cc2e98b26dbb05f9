import type { InterfaceLanguage } from '../shared/interface-language.ts'

type In = { readonly language: InterfaceLanguage }
/** Where a message to a contact is locked. Pages that browsers load whole: what locks is allowed on them alone. */
export const hrefOfWrite = ({ language }: In, contactPoint: string): string =>
  `/${language}/contact/write?to=${encodeURIComponent(contactPoint)}`
export const hrefOfAnswer = ({ language }: In): string => `/${language}/contact/answer`
