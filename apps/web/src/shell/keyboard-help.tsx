import { useText } from '../message/text.tsx'
import { Dialog } from '../part/dialog.tsx'
import { useNavigation } from './menu.ts'

/** The keyboard map. */
export function KeyboardHelp({ open, close }: { readonly open: boolean; readonly close: () => void }) {
  const t = useText()
  const places = useNavigation().flatMap((group) => group.places)
  const rows: readonly (readonly [string, string])[] = [
    ['Ctrl K', t.keyboard.palette],
    ['/', t.keyboard.search],
    ['n', t.keyboard.create],
    ['e', t.keyboard.edit],
    ['j / k', t.keyboard.rows],
    ['?', t.keyboard.title],
    ...places.flatMap(({ key, name }): readonly (readonly [string, string])[] => (key === null ? [] : [[`g ${key}`, name]])),
  ]
  return (
    <Dialog open={open} close={close} label={t.keyboard.title} className="keys">
      <h2>{t.keyboard.title}</h2>
      <table>
        <tbody>
          {rows.map(([keys, what]) => (
            <tr key={keys}>
              <th scope="row">{keys.split(' ').map((key) => (key === '/' && keys.length > 1 ? ' / ' : <kbd key={key}>{key}</kbd>))}</th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" onClick={close}>
        {t.close}
      </button>
    </Dialog>
  )
}
