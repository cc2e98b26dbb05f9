import { createContext, type ComponentChildren, type JSX } from 'preact'
import { useContext } from 'preact/hooks'
import { Icon } from '../shared/icon.tsx'
import type { Sent, Trouble } from './people-page.ts'
import { unsent } from './unsent.ts'

type Forms = {
  /** Where forms are sent: the page itself. */
  readonly here: string
  /** What was sent last, by which form, where that went wrong. */
  readonly tried: { readonly sent: Sent; readonly trouble: Trouble } | null
  readonly newKey: () => string
  /** Called by the form that tells what went wrong. */
  readonly onTold: () => void
}
/** What the forms of a page know. */
export const FormsContext = createContext<Forms>({ here: '', tried: null, newKey: () => '', onTold: () => {} })
const FormContext = createContext<{ readonly does: string; readonly tried: Forms['tried'] }>({ does: '', tried: null })

type FormShape = {
  readonly does: string
  /** To what it does it, where a page has several such forms. */
  readonly of?: string
  /** Where it is sent, if not to the page that it is on. */
  readonly to?: string
  readonly class?: string
  /** For the browser's script: words that were typed stay in the page when it comes back. */
  readonly keeps?: boolean
  /** For the browser's script: what the page says of what is typed is shown anew as it is typed. */
  readonly isLive?: boolean
  readonly children: ComponentChildren
}

/**
 * A form that works without a script. It carries a key of its own: sent twice, it does what it does once. What goes wrong is told in it, with what was
 * typed.
 */
export function Form({
  does,
  of,
  to,
  class: look = 'form',
  keeps = false,
  isLive = false,
  children,
}: FormShape): JSX.Element {
  const { here, tried, newKey, onTold } = useContext(FormsContext)
  const mine = tried?.sent.does === does && tried.sent.text('id') === (of ?? '') ? tried : null
  if (mine !== null) onTold()
  return (
    <form
      method="post"
      action={to ?? here}
      class={look}
      data-keeps={keeps ? '' : undefined}
      data-live={isLive ? '' : undefined}
    >
      <input type="hidden" name="does" value={does} />
      <input type="hidden" name="key" value={newKey()} />
      {of !== undefined && <input type="hidden" name="id" value={of} />}
      <FormContext.Provider value={{ does, tried: mine }}>
        {mine !== null && mine.trouble.field === null && <TroubleBox trouble={mine.trouble} />}
        {mine?.trouble.summary !== undefined && mine.trouble.field !== null && (
          <TroubleSummary does={does} trouble={mine.trouble} />
        )}
        {children}
      </FormContext.Provider>
    </form>
  )
}

/** Takes the focus: whoever listens hears it first, whoever looks finds it at once. */
export const TroubleBox = ({ trouble }: { readonly trouble: Trouble }): JSX.Element => (
  <p class="trouble" role="alert" tabIndex={-1} autofocus>
    <Icon name="circle-x" />
    {trouble.message}
  </p>
)

/** All that is wrong with a long form, each with a way to its field: none of it is missed, whatever the form shows. */
const TroubleSummary = ({ does, trouble }: { readonly does: string; readonly trouble: Trouble }): JSX.Element => (
  <div class="trouble trouble-summary">
    <p>{trouble.summary}</p>
    {(trouble.others ?? []).length > 0 && (
      <ul>
        {[trouble, ...(trouble.others ?? [])].map(({ field, message }) => (
          <li key={field}>
            <a href={`#${does}-${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    )}
  </div>
)

export type Asked = {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
}
type FieldState = {
  readonly id: string
  readonly value: string | undefined
  readonly described: string | undefined
  readonly trouble: { readonly message: string } | null
  /** Whether it takes the focus: the first that something is wrong with. */
  readonly isFirstWrong: boolean
  /** What somebody else has saved meanwhile, where it is not what was typed. */
  readonly meanwhile: string | null
}

/** What a field of the form that stands around it knows. */
export function useField(
  { name, hint }: Pick<Asked, 'name' | 'hint'>,
  saved?: string,
  savedInWords = saved,
): FieldState {
  const { does, tried } = useContext(FormContext)
  const isFirstWrong = tried?.trouble.field === name
  const trouble = isFirstWrong ? tried.trouble : (tried?.trouble.others?.find(({ field }) => field === name) ?? null)
  const id = `${does}-${name}`
  const parts = [hint !== undefined && `${id}-hint`, trouble !== null && `${id}-trouble`].filter(Boolean)
  return {
    id,
    value: tried !== null && wasSent(tried.sent, name) ? tried.sent.text(name) : undefined,
    described: parts.length === 0 ? undefined : parts.join(' '),
    trouble,
    isFirstWrong,
    meanwhile: isSame(tried, name, saved) ? null : `${tried?.trouble.meanwhile} ${savedInWords || '–'}`,
  }
}

/** Whether what is saved is what was typed, as far as anybody has saved something meanwhile. */
const isSame = (tried: Forms['tried'], name: string, saved: string | undefined): boolean =>
  tried?.trouble.meanwhile === undefined ||
  !wasSent(tried.sent, name) ||
  tried.sent.text(name).replaceAll('\r\n', '\n') === (saved ?? '')

/** Not, where somebody else has added it meanwhile: it stays as they saved it. */
const wasSent = ({ fields }: Sent, name: string): boolean => fields.some(([field]) => field === name)

/** Before what is saved now, where somebody else has saved it meanwhile. */
export const useMeanwhile = (): string | null => useContext(FormContext).tried?.trouble.meanwhile ?? null

/** What was typed into the form that stands around it, where that went wrong. */
export const useTried = (): Sent | null => useContext(FormContext).tried?.sent ?? null

export const FieldFrame = ({
  asked: { label, hint },
  field: { id, trouble, meanwhile },
  children,
}: {
  readonly asked: Asked
  readonly field: FieldState
  readonly children: ComponentChildren
}): JSX.Element => (
  <div class="field" data-wrong={trouble === null ? undefined : ''}>
    <label for={id}>{label}</label>
    {hint !== undefined && (
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {trouble !== null && (
      <p class="trouble-of-field" id={`${id}-trouble`} role="alert">
        <Icon name="circle-x" />
        {trouble.message}
      </p>
    )}
    {meanwhile !== null && <p class="meanwhile">{meanwhile}</p>}
    {children}
  </div>
)

type TextShape = Asked & {
  readonly value?: string
  readonly maxLength?: number
  readonly isRequired?: boolean
  /** What the server never writes into a page again. */
  readonly isSecret?: boolean
  readonly autocomplete?: string
  /** The language that it is written in, of what is no name, code or number. */
  readonly lang?: string
}

/** A line of text. What was typed is still there when the form comes back. */
export function TextField({
  value,
  maxLength,
  isRequired = true,
  isSecret = false,
  autocomplete = 'off',
  lang,
  ...asked
}: TextShape): JSX.Element {
  const field = useField(asked, isSecret ? undefined : (value ?? ''))
  return (
    <FieldFrame asked={asked} field={field}>
      <input
        id={field.id}
        class="text"
        type="text"
        name={asked.name}
        value={isSecret ? undefined : (field.value ?? value)}
        required={isRequired}
        maxLength={maxLength}
        {...unsent}
        autocomplete={autocomplete}
        autocapitalize={lang === undefined ? 'none' : 'sentences'}
        lang={lang}
        dir={lang === undefined ? undefined : 'auto'}
        aria-describedby={field.described}
        aria-invalid={field.trouble === null ? undefined : 'true'}
        autofocus={field.isFirstWrong}
      />
    </FieldFrame>
  )
}

/** A line that few need: folded away, unless something was typed into it or is wrong with it. */
export function FoldedField({ summary, ...asked }: TextShape & { readonly summary: string }): JSX.Element {
  const { value, trouble } = useField(asked)
  return (
    <details class="folded" open={trouble !== null || (value ?? '') !== ''}>
      <summary>{summary}</summary>
      <TextField {...asked} isRequired={false} />
    </details>
  )
}

type WordsShape = Asked & {
  /** For the browser's script: what it says of the words. */
  readonly says: Readonly<Record<string, string>>
}

/** For seven words. They are secret: the server never writes them into the page again. Around it is room for what a script offers and says. */
export function WordsField({ says, ...asked }: WordsShape): JSX.Element {
  const field = useField(asked)
  return (
    <FieldFrame asked={asked} field={field}>
      <div class="words-offer" />
      <textarea
        id={field.id}
        class="text words-field"
        name={asked.name}
        rows={3}
        required
        maxLength={500}
        {...unsent}
        autocapitalize="none"
        autocorrect="off"
        data-words={JSON.stringify(says)}
        aria-describedby={field.described}
        aria-invalid={field.trouble === null ? undefined : 'true'}
        autofocus={field.isFirstWrong}
      />
      <div class="words-help" />
    </FieldFrame>
  )
}

type ChoiceShape = Asked & {
  readonly value: string
  readonly choices: readonly { readonly value: string; readonly words: string }[]
}

/** One of a few. */
export function ChoiceField({ value, choices, ...asked }: ChoiceShape): JSX.Element {
  const field = useField(asked, value, choices.find((choice) => choice.value === value)?.words)
  return (
    <FieldFrame asked={asked} field={field}>
      <select
        id={field.id}
        class="text"
        name={asked.name}
        aria-describedby={field.described}
        aria-invalid={field.trouble === null ? undefined : 'true'}
        autofocus={field.isFirstWrong}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === (field.value ?? value)}>
            {choice.words}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
