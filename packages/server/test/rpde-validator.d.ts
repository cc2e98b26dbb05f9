declare module '@openactive/rpde-validator' {
  type Asked = {
    readonly url: string
    readonly json: unknown
    readonly pageIndex: number
    readonly contentType: string | null
    readonly cacheControl: string | null
    readonly status: number
    readonly isInitialHarvestComplete: boolean
    readonly isOrdersFeed: boolean
  }
  class FeedPageChecker {
    /** What fails of a page; it remembers those before. */
    validateRpdePage(asked: Asked): readonly { readonly message?: string }[]
  }
  const library: { readonly FeedPageChecker: typeof FeedPageChecker }
  export default library
}
