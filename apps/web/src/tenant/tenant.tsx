import type { Tenant } from '@assay/client'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useSession } from '../api/session.ts'
import { changeTenant, useTenant } from '../api/tenant.ts'
import { useReason } from '../message/reason.ts'
import { useText } from '../message/text.tsx'
import { useOwnText } from '../message/own.ts'
import { Loaded } from '../part/loading.tsx'
import { Page } from '../part/page.tsx'
import { SigningSection } from '../signing/signing-section.tsx'
import { noticeOutcome } from '../shell/connection.ts'
import { texts } from './text.ts'

/** How this server keeps the organisation: its name, and who may read its log. For the owner; others see it. */
export function TenantPage() {
  const t = useText()
  return (
    <Page title={t.place.tenant} lead={t.tenant.lead}>
      <Loaded query={useTenant()}>{(tenant) => <TenantForm key={tenant.recordVersion} tenant={tenant} />}</Loaded>
      <SigningSection />
    </Page>
  )
}

function TenantForm({ tenant: { recordVersion, name, slug, publicLog, secondFactor, digest, mail } }: { readonly tenant: Tenant }) {
  const t = useText()
  const reason = useReason()
  const queries = useQueryClient()
  const isOwner = useSession().may.includes('administer')
  const [said, say] = useState<string | null>(null)
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const next = given.get('name')
    try {
      await changeTenant(recordVersion, {
        name: typeof next === 'string' ? next.trim() : name,
        publicLog: given.has('publicLog'),
        secondFactor: given.has('secondFactor'),
        digest: given.has('digest'),
      })
      say(null)
      await queries.invalidateQueries()
    } catch (error) {
      noticeOutcome(error)
      say(reason(error))
    }
  }
  return (
    <form className="record-form" onSubmit={(event) => void submit(event)}>
      {said !== null && (
        <p className="alert" role="alert">
          {said}
        </p>
      )}
      <div className="field">
        <label htmlFor="tenant-name">{t.tenant.name}</label>
        <p className="help" id="tenant-name-help">
          {t.tenant.nameHelp}
        </p>
        <input
          id="tenant-name"
          name="name"
          defaultValue={name}
          required
          maxLength={200}
          disabled={!isOwner}
          aria-describedby="tenant-name-help"
        />
      </div>
      <div className="field">
        <label>
          <input
            type="checkbox"
            name="publicLog"
            defaultChecked={publicLog === true}
            disabled={!isOwner}
            aria-describedby="tenant-log-help"
          />{' '}
          {t.tenant.publicLog}
        </label>
        <p className="help" id="tenant-log-help">
          {t.tenant.publicLogHelp(`/tlog/${slug}/checkpoint`)}
        </p>
      </div>
      <div className="field">
        <label>
          <input
            type="checkbox"
            name="secondFactor"
            defaultChecked={secondFactor === true}
            disabled={!isOwner}
            aria-describedby="tenant-factor-help"
          />{' '}
          {t.tenant.secondFactor}
        </label>
        <p className="help" id="tenant-factor-help">
          {t.tenant.secondFactorHelp}
        </p>
      </div>
      <Letters digest={digest === true} mail={mail} isOwner={isOwner} />
      {isOwner ? (
        <div className="form-end">
          <button className="main">{t.tenant.save}</button>
        </div>
      ) : (
        <p className="notice">{t.tenant.ownersOnly}</p>
      )}
    </form>
  )
}

interface LettersProps extends Pick<Tenant, 'mail'> {
  readonly digest: boolean
  readonly isOwner: boolean
}

function Letters({ digest, mail, isOwner }: LettersProps) {
  const own = useOwnText(texts)
  return (
    <div className="field">
      <label>
        <input type="checkbox" name="digest" defaultChecked={digest} disabled={!isOwner} aria-describedby="tenant-digest-help" />{' '}
        {own.digest}
      </label>
      <p className="help" id="tenant-digest-help">
        {own.digestHelp} {mail === null ? own.mailOff : own.mailFrom(mail.from)}
      </p>
    </div>
  )
}
