import type { JSX } from 'preact'
import { FieldFrame, useField, type Asked } from '../people/form.tsx'
import { unsent } from '../people/unsent.ts'

type InputShape = Asked & {
  readonly type: 'date' | 'time' | 'number' | 'text'
  readonly value?: string
  readonly isRequired?: boolean
  readonly min?: string | undefined
  readonly max?: string | undefined
}

/** A line that a browser helps to fill in: a date, a time, a number. */
export function InputField({ type, value = '', isRequired = false, min, max, ...asked }: InputShape): JSX.Element {
  const field = useField(asked, value)
  const shape = {
    id: field.id,
    class: `text input-${type}`,
    name: asked.name,
    value: field.value ?? value,
    required: isRequired,
    min,
    max,
    ...unsent,
    'aria-describedby': field.described,
    'aria-invalid': field.trouble === null ? undefined : ('true' as const),
    autofocus: field.isFirstWrong,
  }
  return (
    <FieldFrame asked={asked} field={field}>
      <Input type={type} shape={shape} />
    </FieldFrame>
  )
}

/** One by one: their types differ. */
function Input({ type, shape }: { readonly type: InputShape['type']; readonly shape: object }): JSX.Element {
  if (type === 'date') return <input {...shape} type="date" />
  if (type === 'time') return <input {...shape} type="time" />
  return type === 'number' ? <input {...shape} type="number" /> : <input {...shape} type="text" />
}
