import type * as documents from '../generated/documents.ts'
import type { Document } from '../shared/document.ts'

type Answer<Asked> =
  Asked extends Document<infer Result, infer Variables> ? (variables: Variables) => Result | Promise<Result> : never

/** An answer for each operation of the SDK, by its name. */
export type KnownAnswers = {
  readonly [Key in keyof typeof documents as Key extends `${infer Name}Document` ? Name : never]: Answer<
    (typeof documents)[Key]
  >
}
