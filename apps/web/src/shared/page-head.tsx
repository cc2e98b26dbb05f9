import type { ComponentChildren, JSX } from 'preact'

type Head = {
  readonly title: ComponentChildren
  readonly lead?: ComponentChildren
  /** The language of title and lead, where it may be another than the page's. */
  readonly lang?: string | undefined
  /** Above the title. */
  readonly children?: ComponentChildren
  /** Below the lead. */
  readonly after?: ComponentChildren
}

/** A page's heading, which takes the focus when the page has changed. */
export const PageHead = ({ title, lead, lang, children, after }: Head): JSX.Element => (
  <div class="page-head">
    {children}
    <h1 id="title" tabIndex={-1} lang={lang}>
      {title}
    </h1>
    {lead !== undefined && (
      <p class="lead" lang={lang}>
        {lead}
      </p>
    )}
    {after}
  </div>
)
