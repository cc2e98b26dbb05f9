/** What was wrong with an input, a line each, as `InvalidInput { issues { path code message } }` asks for it; none where it was taken. */
export const issuesIn = (result: unknown): readonly string[] => {
  const { issues = [] } = result as { issues?: { path: string[]; code: string; message: string }[] } // As it is asked for.
  return issues.map(({ path, code, message }) => {
    const hasWords = !message.includes(code)
    return `${path.join('.')} ${code}${hasWords ? '' : ', which has no words'}`
  })
}
