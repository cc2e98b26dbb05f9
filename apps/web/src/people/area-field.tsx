import type { JSX } from 'preact'
import { FieldFrame, useField, type Asked } from './form.tsx'
import { unsent } from './unsent.ts'

type AreaShape = Asked & {
  readonly value?: string
  readonly rows?: number
  readonly maxLength: number
  readonly lang: string
}

/** Several lines of text in a language. */
export function AreaField({ value = '', rows = 4, maxLength, lang, ...asked }: AreaShape): JSX.Element {
  const field = useField(asked, value)
  return (
    <FieldFrame asked={asked} field={field}>
      <textarea
        id={field.id}
        class="text"
        name={asked.name}
        rows={rows}
        maxLength={maxLength}
        lang={lang}
        dir="auto"
        {...unsent}
        aria-describedby={field.described}
        aria-invalid={field.trouble === null ? undefined : 'true'}
        autofocus={field.isFirstWrong}
      >
        {field.value ?? value}
      </textarea>
    </FieldFrame>
  )
}
