import { parseLanguageTag } from '@piiri/domain/shared/language-tag'
import { visitor } from '@piiri/domain/shared/viewer'
import type { Context } from '../schema/context.ts'
import type { Answer, Asked } from './asked.ts'
import type { ByteCache, Made } from './byte-cache.ts'
import { anyone, languagesOf, type Reader } from './reader.ts'
import { unlessKnown } from './with-etag.ts'

export type ForAnybody = {
  readonly cache: ByteCache
  readonly contextFor: (reader: Reader) => Context
}
/** Where there is nothing of this name that a visitor may know of. */
export const nothingThere: Made = { answer: { status: 404, headers: {}, body: '' }, mayKeep: false }

/**
 * What a visitor may read, kept as bytes, or 304; null where nothing is there. In the language that the address asks for, for those whose program says
 * none, else in the reader's. `of`: what is asked for, besides the languages.
 */
export async function answerAnybody(
  { cache, contextFor }: ForAnybody,
  asked: Asked,
  of: readonly unknown[],
  make: (context: Context) => Promise<Made>,
): Promise<Answer | null> {
  const context = contextFor({ viewer: visitor, languages: wantedLanguages(asked), asker: anyone })
  const key = JSON.stringify([...of, context.languages])
  const known = await cache.known(key, context.now)
  const answer = known ?? (await cache.make(key, context.now, () => make(context)))
  return answer.status === 200 ? unlessKnown(asked, answer) : null
}

function wantedLanguages(asked: Asked): Reader['languages'] {
  const asParameter = parseLanguageTag(asked.url.searchParams.get('language') ?? '')
  const asHeader = languagesOf(asked.headers['accept-language'])
  return asParameter === null ? asHeader : [asParameter, ...asHeader]
}
