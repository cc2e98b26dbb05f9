import type { ContactPointId } from '@piiri/domain/shared/id'
import type { LanguageTag } from '@piiri/domain/shared/language-tag'
import type { Text } from '@piiri/domain/shared/text'
import { id, integer, json, table, text } from '../storage/kit.ts'

export const contactPoint = table('contact_point', {
  id: id().$type<ContactPointId>(),
  role: json<Text>().notNull(),
  languages: json<readonly LanguageTag[]>().notNull(),
  hours: json<Text>(),
  phone: text(),
  email: text(),
  publicKey: text(),
  publicKeyWords: text(),
  /** The order in which they are shown. */
  position: integer().notNull(),
})
