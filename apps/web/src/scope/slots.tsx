import { useText } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import { ApprovedTogether } from '../approval-request/ask.tsx'
import { useMayCreate } from '../register/may.ts'
import { useRegisterNamed } from '../register/register.ts'
import { paperActions } from '../approval-request/paper.tsx'
import { extend } from '../register/slots.ts'
import { OtherVersions } from '../register/version-changes.tsx'

function Start() {
  const t = useText()
  const mayCreate = useMayCreate(useRegisterNamed('scope'))
  return mayCreate ? (
    <A className="button" href="/scopes/wizard">
      {t.scope.start}
    </A>
  ) : null
}

extend('scope', { tableActions: Start, actions: paperActions('scope'), beside: { approve: ApprovedTogether }, page: OtherVersions })
