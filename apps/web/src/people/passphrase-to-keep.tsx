import type { JSX } from 'preact'
import type { PeopleMessages } from '../messages/people.messages.ts'
import { Icon } from '../shared/icon.tsx'
import { PageHead } from '../shared/page-head.tsx'
import { useSurroundings } from '../shared/surroundings.ts'
import { PeopleIcon } from './people-icon.tsx'
import { hrefOf } from './people-links.ts'
import { untranslated } from './untranslated.ts'

type Shown = {
  readonly passphrase: string
  readonly lead: string
  readonly words: PeopleMessages
  readonly next: string
}

/** A passphrase, the one time that it is shown: to write down, copy or print, and then to go on. */
export const PassphraseToKeep = ({ passphrase, lead, words, next }: Shown): JSX.Element => (
  <div class="people-page narrow">
    <PageHead title={words.passphrase.title} lead={lead} />
    <WordsToKeep passphrase={passphrase} words={words} />
    <ul class="advice">
      {words.passphrase.how.map((advice) => (
        <li key={advice}>{advice}</li>
      ))}
    </ul>
    <form method="get" action={next.split('?')[0]} class="form kept">
      {[...new URLSearchParams(next.split('?')[1] ?? '')].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p class="attention">
        <PeopleIcon name="triangle-alert" />
        <span>{words.passphrase.nobody}</span>
      </p>
      <label class="check">
        <input type="checkbox" required />
        <span>{words.passphrase.kept}</span>
      </label>
      <button class="button" type="submit">
        {words.passphrase.goOn}
        <Icon name="arrow-right" />
      </button>
    </form>
  </div>
)

type Words = { readonly passphrase: string; readonly words: PeopleMessages }

/** The words, large and numbered. What is printed is this alone. */
export function WordsToKeep({ passphrase, words: { passphrase: say } }: Words): JSX.Element {
  const surroundings = useSurroundings()
  return (
    <section class="to-print">
      <NumberedWords words={passphrase} />
      <p class="soft">{say.useAt(`${surroundings.origin}${hrefOf(surroundings, 'SIGN_IN')}`)}</p>
      <CopyAndPrint text={passphrase} say={say} />
    </section>
  )
}

/** No translator of a browser makes other words of them. */
export const NumberedWords = ({ words }: { readonly words: string }): JSX.Element => (
  <ol class="words-to-keep" {...untranslated}>
    {words.split(' ').map((word, at) => (
      <li key={at}>{word}</li>
    ))}
  </ol>
)

type Copied = {
  readonly text: string
  /** Without `print` it is not for paper. */
  readonly say: Readonly<Record<'copy' | 'copied', string>> & { readonly print?: string }
}

/** They need a script, which shows them. */
export const CopyAndPrint = ({ text, say }: Copied): JSX.Element => (
  <div class="links-in-row only-with-script" hidden data-only-with-script>
    <button class="button button-quiet" type="button" data-copy={text}>
      <PeopleIcon name="copy" />
      {say.copy}
    </button>
    {say.print !== undefined && (
      <button class="button button-quiet" type="button" data-print>
        <PeopleIcon name="printer" />
        {say.print}
      </button>
    )}
    <p class="copied" role="status" data-copied={say.copied} />
  </div>
)
