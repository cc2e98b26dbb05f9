export interface ConsumerReport {
  readonly entry: string
  readonly resolution: string
  readonly isCompiled: boolean
  /** What the compiler said. */
  readonly words: string
  readonly seconds: number
  readonly megabytes: number
}

export declare const compileConsumers: () => readonly ConsumerReport[]
