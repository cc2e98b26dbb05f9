import { OpenContactRequestDocument, SendContactRequestDocument } from '../generated/documents.ts'
import type { ContactPointCard, SendContactRequest, SentRequest } from '../generated/operations.ts'
import type { AskOptions, CallOptions, Client } from '../shared/client.ts'
import { mutate, type MutateOptions } from '../shared/own-documents.ts'
import { loadSealing } from './load-sealing.ts'
import { makeWords } from './words.ts'

export interface MessageInput {
  /** To whom: one that has a `publicKey`. */
  readonly contactPoint: Pick<ContactPointCard, 'id' | 'publicKey'>
  readonly text: string
  /** Seven words that were made before. Without, new ones are made, and told. */
  readonly words?: string | undefined
  /** To draw words from. A list of plain English words by default. No word of it may begin another. */
  readonly wordList?: readonly string[] | undefined
}

type Result = SendContactRequest['sendContactRequest']
type Failed = Exclude<Result, { readonly __typename: 'ContactRequest' }>
/** It is sent, and only whoever has the `words` reads the answers: they are told nowhere else, and to no server. */
export interface SentMessage {
  readonly __typename: 'ContactRequest'
  readonly id: string
  readonly receivedOn: string
  readonly words: string
}
/** Or why it was not taken. An issue with the code KEY_REPLACED: read the ContactPoint again, and send anew. */
export type SendMessageResult = SentMessage | Failed

/** Nobody's sign-in goes along: who writes, not even the server knows. */
const asVisitor: AskOptions = { asVisitor: true }

/** Seven words that may be shown before a message is sent by them. */
export const makeMessageWords = async (wordList?: readonly string[]): Promise<string> =>
  makeWords(wordList ?? (await import('../generated/english-words.ts')).words)

/**
 * Seals a text to a ContactPoint, and sends it as a visitor, whoever is signed in. To finish a call that was cut off, send again with the same
 * `words`: what has arrived is not sent twice.
 * @throws RangeError for a text of more than 65,418 bytes, and for a ContactPoint without a key.
 */
export const sendMessage = async (
  piiri: Client,
  { contactPoint: { id, publicKey }, text, words: given, wordList }: MessageInput,
  options?: MutateOptions,
): Promise<SendMessageResult> => {
  const { sealEnvelope, senderKeysOf, toText } = await loadSealing()
  const words = given ?? (await makeMessageWords(wordList))
  const { publicKey: own, lookup, proof } = senderKeysOf(words)
  const [sealedTo, replyKey] = [publicKey ?? '', toText(own)]
  const sealed = sealEnvelope({ kind: 'MESSAGE', replyKey: own, proof, text }, sealedTo)
  const input = { contactPoint: id, sealed, sealedTo, replyKey, lookup }
  const { sendContactRequest: result } = await mutate(
    piiri,
    SendContactRequestDocument,
    { input },
    { ...options, ...asVisitor },
  )
  if (result.__typename === 'ContactRequest') return { ...result, words }
  const isThere = given !== undefined && codesOf(result).includes('LOOKUP_USED')
  const sent = isThere ? await ask(piiri, lookup, options) : null
  return sent?.replyKey === replyKey
    ? { __typename: 'ContactRequest', id: sent.id, receivedOn: sent.receivedOn, words }
    : result
}
const codesOf = (failed: Failed): readonly string[] =>
  failed.__typename === 'InvalidInput' ? failed.issues.map(({ code }) => code) : []

/** An answer to a message. `text` is null where nobody wrote it who has opened the message, or it was changed. */
export interface MessageAnswer {
  readonly text: string | null
  readonly repliedOn: string
}
/** A message that was sent, as its sender finds it again. What it says is not among it: only the ContactPoint opens that. */
export interface FoundMessage {
  readonly id: string
  readonly contactPoint: ContactPointCard
  readonly isAnswered: boolean
  readonly receivedOn: string
  readonly answers: readonly MessageAnswer[]
}

/** The message that these words stand for, with its answers, as a visitor. Null for other words, and once it is erased. */
export const openMessage = async (
  piiri: Client,
  words: string,
  options?: CallOptions,
): Promise<FoundMessage | null> => {
  const { areSame, openEnvelope, senderKeysOf } = await loadSealing()
  const keys = senderKeysOf(words)
  const found = await ask(piiri, keys.lookup, options)
  if (found === null) return null
  const { id, contactPoint, isAnswered, receivedOn, replies } = found
  const answers = replies.map(({ sealed, repliedOn }): MessageAnswer => {
    const opened = openEnvelope(sealed, keys)
    const isGenuine = opened?.kind === 'ANSWER' && areSame(opened.proof, keys.proof)
    return { text: isGenuine ? opened.text : null, repliedOn }
  })
  return { id, contactPoint, isAnswered, receivedOn, answers }
}

const ask = async (piiri: Client, lookup: string, options?: CallOptions): Promise<SentRequest | null> =>
  (await piiri.ask(OpenContactRequestDocument, { lookup }, { ...options, ...asVisitor })).openContactRequest
