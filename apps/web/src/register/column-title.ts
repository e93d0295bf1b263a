import type { Messages } from '../message/messages.ts'
import type { Column } from './register.ts'

/** What stands above a column. */
export function titleOfColumn(column: Column, t: Messages): string {
  switch (column.kind) {
    case 'field':
      return column.field.title
    case 'computed':
      return column.title
    case 'slot':
      return column.slot.name(t)
  }
}
