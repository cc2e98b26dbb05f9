import { instant } from '@piiri/domain/shared/instant'
import { describe, expect, it } from 'vitest'
import { keepUndos, type Undo } from './undos.ts'

const undo = (id: string, from: number, to: number): Undo => ({
  done: { is: 'DATES', newCount: 0, ended: 1, stayOff: 0, changed: 0 },
  inverse: { is: 'DATES', series: id, addDates: [], leaveOutDates: [] },
  former: { id, version: from },
  expected: { id, version: to },
})

describe('what can be taken back', () => {
  it('is known to whoever did it, and to nobody else', () => {
    const undos = keepUndos(() => instant(0))
    const id = undos.keep('acc_1', undo('ser_1', 1, 2))
    expect(undos.find('acc_1', id)).toMatchObject({ expected: { version: 2 }, below: null })
    expect(undos.find('acc_2', id)).toBeNull()
  })

  it('is forgotten after an hour, and once it was taken back', () => {
    let now = 0
    const undos = keepUndos(() => instant(now))
    const id = undos.keep('acc_1', undo('ser_1', 1, 2))
    now = 59 * 60_000
    expect(undos.find('acc_1', id)).not.toBeNull()
    now = 61 * 60_000
    expect(undos.find('acc_1', id)).toBeNull()
    const other = undos.keep('acc_1', undo('ser_1', 2, 3))
    undos.drop('acc_1', other, 4)
    expect(undos.find('acc_1', other)).toBeNull()
  })

  it('goes on to the step before, from the version that taking back led to; not where somebody else came between', () => {
    const undos = keepUndos(() => instant(0))
    const first = undos.keep('acc_1', undo('ser_1', 1, 2))
    const second = undos.keep('acc_1', undo('ser_1', 2, 3))
    expect(undos.find('acc_1', second)?.below).toBe(first)
    undos.drop('acc_1', second, 4)
    expect(undos.find('acc_1', first)?.expected).toEqual({ id: 'ser_1', version: 4 })
    const after = undos.keep('acc_1', undo('ser_1', 9, 10))
    undos.drop('acc_1', after, 11)
    expect(undos.find('acc_1', first)?.expected.version).toBe(4)
  })
})
