import type { LanguageSupport } from '@piiri/sdk/lean'
import type { JSX } from 'preact'
import { Icon } from './icon.tsx'
import { ownName } from './language-names.ts'
import { useSurroundings } from './surroundings.ts'

/** Languages by their own names: first those that are spoken, then, told apart in words and in shape, those that are interpreted. */
export function LanguageList({ languages }: { readonly languages: readonly LanguageSupport[] }): JSX.Element | null {
  const { session } = useSurroundings().say
  if (languages.length === 0) return null
  const kinds = [
    { kind: 'SPOKEN', words: session.spoken, icon: 'speech' },
    { kind: 'INTERPRETED', words: session.interpreted, icon: 'languages' },
  ] as const
  return (
    <div class="language-list">
      {kinds.map(({ kind, words, icon }) => {
        const those = languages.filter((language) => language.kind === kind)
        if (those.length === 0) return null
        return (
          <p key={kind} class={kind === 'SPOKEN' ? 'languages-spoken' : 'languages-interpreted'}>
            <span class="language-list-kind">
              <Icon name={icon} />
              {words}
            </span>
            {those.map(({ language }) => (
              <span key={language} class="chip">
                <bdi lang={language}>{ownName(language)}</bdi>
              </span>
            ))}
          </p>
        )
      })}
    </div>
  )
}
