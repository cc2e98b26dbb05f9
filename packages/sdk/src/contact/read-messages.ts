import {
  ListContactRequestsDocument,
  MarkAnsweredDocument,
  ReplyToContactRequestDocument,
  SetContactPointDocument,
} from '../generated/documents.ts'
import type {
  ContactPointInput,
  ContactRequestCard,
  ListContactRequestsVariables,
  MarkAnswered,
  ReplyToContactRequest,
  SetContactPoint,
} from '../generated/operations.ts'
import type { CallOptions, Client } from '../shared/client.ts'
import { eachOf, type Each } from '../shared/each-of.ts'
import { mutate, type MutateOptions } from '../shared/own-documents.ts'
import type { Page } from '../shared/page.ts'
import type { ContactKey, NewContactKey } from './contact-key.ts'
import { loadSealing } from './load-sealing.ts'

export type ListMessagesInput = ListContactRequestsVariables
/** `ContactRequest` as it is now, or why not. */
export type ReplyResult = ReplyToContactRequest['replyToContactRequest']
export type MarkAnsweredResult = MarkAnswered['markAnswered']
/** `ContactPoint` as it is now, or why not. */
export type SetContactPointResult = SetContactPoint['setContactPoint']

/** A message that was opened, and can be answered. */
export interface OpenedMessage {
  readonly isOpen: true
  readonly id: string
  readonly text: string
  /** @internal */
  seal(answer: string): string
}
/**
 * OTHER_KEY: none of the keys is the one that it is sealed to. CHANGED: it was damaged or put in the place of another, or answers to it would
 * not reach its sender.
 */
export interface ClosedMessage {
  readonly isOpen: false
  readonly id: string
  readonly why: 'OTHER_KEY' | 'CHANGED'
}

/** A page of messages, the oldest first. For coordinators; empty for others. */
export const listMessages = async (
  piiri: Client,
  input: ListMessagesInput = {},
  options?: CallOptions,
): Promise<Page<ContactRequestCard>> => (await piiri.ask(ListContactRequestsDocument, input, options)).contactRequests

/** All messages, page after page, the oldest first. */
export const eachMessage = (
  piiri: Client,
  input: ListMessagesInput = {},
  options?: CallOptions,
): Each<ContactRequestCard> =>
  eachOf('ListContactRequests', input.after, (after) => listMessages(piiri, { ...input, after }, options))

/** A new pair of keys: its `publicKey` is for `setContactPoint`, its `file` to keep. No server sees the private key. */
export const makeKeyPair = async (passphrase: string): Promise<NewContactKey> =>
  (await loadSealing()).makeKeyPair(passphrase)

/** The key in a file. Null for another passphrase. @throws TypeError for what is no file of a key. */
export const unlockKey = async (file: string, passphrase: string): Promise<ContactKey | null> =>
  (await loadSealing()).unlockKeyFile(file, passphrase)

/** Six words that follow from a public key alone, drawn from a list: for two people to compare. English ones by default. */
export const keyWords = async (publicKey: string, wordList?: readonly string[]): Promise<string> => {
  const { keyWordsOf } = await loadSealing()
  return keyWordsOf(publicKey, wordList ?? (await import('../generated/english-words.ts')).words)
}

/** Opens a message with the one of the keys that it is sealed to. */
export const readMessage = async (
  { id, sealed, sealedTo, replyKey }: Pick<ContactRequestCard, 'id' | 'sealed' | 'sealedTo' | 'replyKey'>,
  keys: readonly ContactKey[],
): Promise<OpenedMessage | ClosedMessage> => {
  const { sealEnvelope, toText } = await loadSealing()
  const key = keys.find(({ publicKey }) => publicKey === sealedTo)
  if (key === undefined) return { isOpen: false, id, why: 'OTHER_KEY' }
  const opened = key.open(sealed)
  // What is told beside the seal anybody could have changed on the way: answers go to the key inside it.
  if (opened?.kind !== 'MESSAGE' || toText(opened.replyKey) !== replyKey) return { isOpen: false, id, why: 'CHANGED' }
  const { text, proof, replyKey: own } = opened
  return {
    isOpen: true,
    id,
    text,
    seal: (answer) => sealEnvelope({ kind: 'ANSWER', replyKey: own, proof, text: answer }, replyKey),
  }
}

/**
 * Seals an answer to whoever sent a message, and sends it. What it says, its writer cannot read again either.
 * @throws RangeError for a text of more than 65,418 bytes.
 */
export const replyToMessage = async (
  piiri: Client,
  message: OpenedMessage,
  text: string,
  options?: MutateOptions,
): Promise<ReplyResult> => {
  const variables = { id: message.id, sealed: message.seal(text) }
  return (await mutate(piiri, ReplyToContactRequestDocument, variables, options)).replyToContactRequest
}

/** Says that a message was answered in another way. */
export const markAnswered = async (piiri: Client, id: string, options?: MutateOptions): Promise<MarkAnsweredResult> =>
  (await mutate(piiri, MarkAnsweredDocument, { contactRequest: id }, options)).markAnswered

/** Writes a ContactPoint down, a new one where `id` is null. Another `publicKey` replaces the one before. For coordinators. */
export const setContactPoint = async (
  piiri: Client,
  id: string | null,
  input: ContactPointInput,
  options?: MutateOptions,
): Promise<SetContactPointResult> =>
  (await mutate(piiri, SetContactPointDocument, { id, input }, options)).setContactPoint
