import { choice, number, requiredText, text } from '../mechanism/field.ts'

export const fields = {
  event: choice([
    'sign-in',
    'failed-sign-ins',
    'export',
    'pack',
    'backup',
    'restore',
    'keys-rotated',
    'log-archived',
    'account-reset',
    'pages-rewritten',
    'example-removed',
  ]),
  summary: requiredText(),
  method: text(),
  count: number(),
}
