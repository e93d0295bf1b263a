import { useText } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import { extend } from '../register/slots.ts'

function ToBoard() {
  const t = useText()
  return (
    <A className="button" href="/treatment-actions/board">
      {t.plan.board}
    </A>
  )
}

extend('treatment-action', { tableActions: ToBoard })
