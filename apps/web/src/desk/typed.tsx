import type { ComponentChildren, JSX } from 'preact'
import { useContext } from 'preact/hooks'
import { FormsContext } from '../people/form.tsx'
import type { Sent } from '../people/people-page.ts'

/** Around a form that is shown again with what was typed into it, and with which nothing is wrong. */
export function Typed({ sent, children }: { readonly sent: Sent; readonly children: ComponentChildren }): JSX.Element {
  const forms = useContext(FormsContext)
  const tried = { sent, trouble: { status: 422, message: '', field: '' } } as const
  return <FormsContext.Provider value={{ ...forms, tried }}>{children}</FormsContext.Provider>
}
