import type { ContactPointInput, ContactRequestCard } from '../generated/operations.ts'
import type { CallOptions, Client } from '../shared/client.ts'
import type { Each } from '../shared/each-of.ts'
import type { MutateOptions } from '../shared/own-documents.ts'
import type { Page } from '../shared/page.ts'
import type { ContactKey, NewContactKey } from './contact-key.ts'
import {
  eachMessage,
  keyWords,
  listMessages,
  makeKeyPair,
  markAnswered,
  readMessage,
  replyToMessage,
  setContactPoint,
  unlockKey,
  type ClosedMessage,
  type ListMessagesInput,
  type MarkAnsweredResult,
  type OpenedMessage,
  type ReplyResult,
  type SetContactPointResult,
} from './read-messages.ts'
import {
  makeMessageWords,
  openMessage,
  sendMessage,
  type FoundMessage,
  type MessageInput,
  type SendMessageResult,
} from './send-message.ts'

/** Messages that only the one they are for can read. libsodium is loaded by the first call that seals or opens one. */
export interface ContactOfPiiri {
  /** Seals a text to a ContactPoint and sends it, as a visitor. Its `words` open the answers; they leave this machine by no way. */
  send(input: MessageInput, options?: MutateOptions): Promise<SendMessageResult>
  /** Seven words that may be shown before a message is sent by them. */
  makeWords(wordList?: readonly string[]): Promise<string>
  /** The message that these words stand for, with its answers. Null for other words, and once it is erased. */
  open(words: string, options?: CallOptions): Promise<FoundMessage | null>
  /** A page of messages, the oldest first, still sealed. For coordinators; empty for others. */
  requests(input?: ListMessagesInput, options?: CallOptions): Promise<Page<ContactRequestCard>>
  /** All messages, page after page, the oldest first. */
  eachRequest(input?: ListMessagesInput, options?: CallOptions): Each<ContactRequestCard>
  /** A new pair of keys: `key.publicKey` is for `setContactPoint`, `file` to keep. No server sees the private key. */
  makeKeyPair(passphrase: string): Promise<NewContactKey>
  /** The key in a file. Null for another passphrase. @throws TypeError for what is no file of a key. */
  unlock(file: string, passphrase: string): Promise<ContactKey | null>
  /** Six words that follow from a public key alone: for two people to compare. */
  keyWords(publicKey: string, wordList?: readonly string[]): Promise<string>
  /** Opens a message with the one of the keys that it is sealed to. */
  read(
    request: Pick<ContactRequestCard, 'id' | 'sealed' | 'sealedTo' | 'replyKey'>,
    keys: readonly ContactKey[],
  ): Promise<OpenedMessage | ClosedMessage>
  /** Seals an answer to whoever sent a message, and sends it. */
  reply(message: OpenedMessage, text: string, options?: MutateOptions): Promise<ReplyResult>
  /** Says that a message was answered in another way, by phone for example. */
  markAnswered(id: string, options?: MutateOptions): Promise<MarkAnsweredResult>
  /** Writes a ContactPoint down, a new one where `id` is null. Another `publicKey` replaces the one before. For coordinators. */
  setContactPoint(id: string | null, input: ContactPointInput, options?: MutateOptions): Promise<SetContactPointResult>
}

/** Gives a client the functions of this folder as methods. */
export const contactOver = (client: Client): ContactOfPiiri => ({
  send: (...given) => sendMessage(client, ...given),
  makeWords: makeMessageWords,
  open: (...given) => openMessage(client, ...given),
  requests: (...given) => listMessages(client, ...given),
  eachRequest: (...given) => eachMessage(client, ...given),
  makeKeyPair,
  unlock: unlockKey,
  keyWords,
  read: readMessage,
  reply: (...given) => replyToMessage(client, ...given),
  markAnswered: (...given) => markAnswered(client, ...given),
  setContactPoint: (...given) => setContactPoint(client, ...given),
})
