/** `+358 40 123 4567`: groups that one can read out. Where a country has its own way, this is still a way. */
export const inGroups = (phone: string): string =>
  phone.startsWith('+358')
    ? phone.replace(/^(\+\d{3})(\d{2})(\d{3})(\d+)$/, '$1 $2 $3 $4')
    : phone.replace(/^(\+\d)(\d+)$/, (_, first: string, rest: string) => first + rest.replace(/\d{3}(?=\d)/g, '$& '))
