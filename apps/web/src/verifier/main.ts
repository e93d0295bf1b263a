import {
  LedgerError,
  openReceipt,
  packRecords,
  receiptFromBytes,
  verifyPack,
  type KeyChange,
  type PackReport,
  type Receipt,
} from '@assay/ledger'
import { verifierText } from './text.ts'

/** The page of the offline verifier: the code of `assay verify`, in one file without a network. */

const { language, text } = verifierText(navigator.languages)
const SHOWN = 500

const key = element('input', { id: 'key', spellcheck: 'false', autocomplete: 'off' })
const file = element('input', { id: 'file', type: 'file', accept: '.zip,.tlog-proof' })
const outcome = element('div', { id: 'outcome', role: 'status' })

document.documentElement.lang = language
document.title = `${text.title} · Assay`
document.body.append(
  element('main', {}, [
    element('h1', {}, [text.title]),
    element('p', { class: 'lead' }, [text.lead]),
    element('label', { for: 'key' }, [text.key]),
    key,
    element('p', { class: 'help' }, [text.keyHelp]),
    element('label', { for: 'file' }, [text.file]),
    file,
    outcome,
  ]),
)
for (const input of [key, file]) input.addEventListener('change', () => void verify())
document.addEventListener('dragover', (event) => event.preventDefault())
document.addEventListener('drop', (event) => {
  event.preventDefault()
  if (!event.dataTransfer?.files.length) return
  file.files = event.dataTransfer.files
  void verify()
})

async function verify(): Promise<void> {
  const chosen = file.files?.[0]
  if (!chosen) return
  const bytes = new Uint8Array(await chosen.arrayBuffer())
  const pinned = key.value.trim()
  outcome.replaceChildren(...(chosen.name.endsWith('.tlog-proof') ? receiptView(bytes, pinned) : packView(bytes, pinned)))
}

function receiptView(bytes: Uint8Array, pinned: string): readonly Node[] {
  if (pinned === '') return [element('p', { class: 'bad' }, [`▲ ${text.keyNeeded}`])]
  try {
    return shownReceipt(openReceipt(receiptFromBytes(bytes), pinned))
  } catch (error) {
    return [refusal([error instanceof LedgerError ? `${error.code}  ${error.message}` : String(error)])]
  }
}

function shownReceipt({ entry, checkpoint, shown, successions }: Receipt): readonly Node[] {
  const facts = [
    [text.change, `${entry.type}, ${entry.register} ${entry.recordId}`],
    [text.version, String(entry.recordVersion)],
    [text.actor, entry.actorRef],
    [text.claimed, entry.ts],
    ...Object.entries(shown).map(([path, value]) => [path, JSON.stringify(value)] as const),
  ] as const
  return [
    verdict(text.receiptHolds(entry.seq, checkpoint.size, checkpoint.origin)),
    ...successions.map((one) => keyLine({ ...one, entry: null, after: one.after.size })),
    definitions(facts),
    notProven(text.receiptNotProven),
  ]
}

function packView(bytes: Uint8Array, pinned: string): readonly Node[] {
  const report = verifyPack(bytes, pinned === '' ? undefined : pinned)
  if (!report.ok) return [refusal(report.problems.map(({ code, message }) => `${code}  ${message}`))]
  return [packVerdict(report), ...report.keys.map(keyLine), notProven(report.notProven), ...recordsView(bytes)]
}

function packVerdict({ size, records, origin }: PackReport): Node {
  return verdict(text.packHolds(size ?? 0, records, origin ?? ''))
}

/** Where another key began to sign. An epoch is no detail: what was signed before it may be lost. */
function keyLine({
  epoch,
  reason,
  entry,
  after,
  signed,
  isFollowed,
}: Omit<KeyChange, 'entry' | 'origin'> & { readonly entry: number | null }): Node {
  const what = reason === 'rotated' ? text.rotated(entry ?? after) : text.epoch(epoch, entry ?? after, reason)
  const lost = signed > after ? [text.lost(signed - after)] : []
  const told = [what, ...lost, ...(isFollowed ? [] : [text.notFollowed])].join(' ')
  return element('p', { class: reason === 'rotated' && isFollowed ? 'help' : 'bad' }, [told])
}

/** What the pack holds, once it is known to be whole. */
function recordsView(bytes: Uint8Array): readonly Node[] {
  const records = packRecords(bytes).map(({ register, state }) => {
    const title = [state['title'], state['name']].find((value) => typeof value === 'string')
    return { register, key: String(state['$key']), title: title ?? '', state: JSON.stringify(state, null, 1) }
  })
  const search = element('input', { id: 'search', type: 'search' })
  const count = element('p', { class: 'help', role: 'status' })
  const list = element('div', {})
  const show = (): void => {
    const wanted = search.value.toLowerCase()
    const found = records.filter((record) => `${record.key} ${record.title} ${record.register}`.toLowerCase().includes(wanted))
    count.textContent = text.shown(Math.min(found.length, SHOWN), records.length)
    list.replaceChildren(
      ...found
        .slice(0, SHOWN)
        .map((record) =>
          element('details', {}, [element('summary', {}, [`${record.key}  ${record.title}`]), element('pre', {}, [record.state])]),
        ),
    )
  }
  search.addEventListener('input', show)
  show()
  return [element('h2', {}, [text.records]), element('label', { for: 'search' }, [text.search]), search, count, list]
}

function verdict(what: string): Node {
  return element('p', { class: 'good' }, [`● ${text.holds} ${what}`])
}

function refusal(reasons: readonly string[]): Node {
  return element('div', { class: 'bad' }, [
    `▲ ${text.fails}`,
    element(
      'ul',
      {},
      reasons.map((reason) => element('li', {}, [reason])),
    ),
  ])
}

function notProven(what: readonly string[]): Node {
  return element('section', {}, [
    element('h2', {}, [text.notProven]),
    element(
      'ul',
      {},
      what.map((line) => element('li', {}, [line])),
    ),
  ])
}

function definitions(facts: readonly (readonly [string, string])[]): Node {
  return element(
    'dl',
    {},
    facts.flatMap(([name, value]) => [element('dt', {}, [name]), element('dd', {}, [value])]),
  )
}

/** An element with attributes and children; text is text and never markup. */
function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value)
  made.append(...children)
  return made
}
