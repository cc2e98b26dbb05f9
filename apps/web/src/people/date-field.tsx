import type { JSX } from 'preact'
import { FieldFrame, useField, type Asked } from './form.tsx'

type DateShape = Asked & { readonly value?: string; readonly min?: string; readonly max?: string }

/** A date, as a browser lets one choose it. */
export function DateField({ value = '', min, max, ...asked }: DateShape): JSX.Element {
  const field = useField(asked, value)
  return (
    <FieldFrame asked={asked} field={field}>
      <input
        id={field.id}
        class="text date"
        type="date"
        name={asked.name}
        value={field.value ?? value}
        min={min}
        max={max}
        required
        aria-describedby={field.described}
        aria-invalid={field.trouble === null ? undefined : 'true'}
        autofocus={field.isFirstWrong}
      />
    </FieldFrame>
  )
}
