/** What the server needs of a logger; pino is one. Logs have codes, ids and numbers: never names, texts, addresses, tokens. */
export type Logger = {
  readonly info: (facts: object, message: string) => void
  readonly warn: (facts: object, message: string) => void
  readonly error: (facts: object, message: string) => void
}
