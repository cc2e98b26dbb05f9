import { addDays, type LocalDate } from '../shared/local-date.ts'

/** Of an unanswered one, and at the latest of any. */
const daysAfterReceipt = 180
const daysAfterAnswer = 90

/** The last day on which there is a ContactRequest any more: after it, it is erased. Whichever end comes first. */
export function lastDayOf(receivedOn: LocalDate, answeredOn: LocalDate | null): LocalDate {
  const latest = addDays(receivedOn, daysAfterReceipt)
  if (answeredOn === null) return latest
  const afterAnswer = addDays(answeredOn, daysAfterAnswer)
  return afterAnswer < latest ? afterAnswer : latest
}
