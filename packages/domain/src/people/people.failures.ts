declare module '../shared/outcome.ts' {
  interface Failures {
    WRONG_PASSPHRASE: object
    /** A second factor is asked for. */
    TOTP_REQUIRED: object
    /** It was used, taken back or has run out: which, it does not say. */
    INVITATION_NOT_VALID: object
    /** The only administrator, or a Group's only facilitator. */
    LAST_OF_ITS_KIND: object
  }
}
export {}
