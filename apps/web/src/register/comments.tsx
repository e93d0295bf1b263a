import type { AnyDetail } from '@assay/client'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sendComment } from '../api/comment.ts'
import { useSession } from '../api/session.ts'
import { useReason } from '../message/reason.ts'
import { useMoment, useText } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import { Markdown } from '../part/markdown.tsx'
import { noticeOutcome } from '../shell/connection.ts'
import { useKept } from '../shell/kept.ts'

/** What people say about a record, and the place to answer. */
export function Comments({ record }: { readonly record: AnyDetail }) {
  const t = useText()
  const moment = useMoment()
  const { may } = useSession()
  return (
    <>
      <h2>{t.comment.title}</h2>
      {record.comments.length === 0 && <p className="muted">{t.comment.none}</p>}
      <ol className="comments">
        {record.comments.map(({ key, text, author, at }) => (
          <li key={key}>
            <p>
              <strong>{author ?? t.comment.nobody}</strong>{' '}
              <A className="muted" href={`/record/${key}`}>
                {moment(at)}
              </A>
            </p>
            <Markdown text={text} />
          </li>
        ))}
      </ol>
      {may.includes('act') && !record.archived && <Writer key={record.id} record={record} />}
    </>
  )
}

function Writer({ record }: { readonly record: AnyDetail }) {
  const t = useText()
  const reason = useReason()
  const queries = useQueryClient()
  const kept = useKept()
  const place = `comment ${record.id}`
  const [text, setText] = useState(() => String(kept.read(place) ?? ''))
  const [refusal, setRefusal] = useState<string | null>(null)
  const change = (next: string): void => {
    kept.write(place, next)
    setText(next)
  }
  const send = async (): Promise<void> => {
    try {
      await sendComment(record.id, text)
      kept.remove(place)
      setText('')
      setRefusal(null)
      await queries.invalidateQueries()
    } catch (error) {
      noticeOutcome(error)
      setRefusal(reason(error))
    }
  }
  return (
    <form
      className="comment-form"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <label htmlFor="comment">{t.comment.write}</label>
      <textarea
        id="comment"
        rows={3}
        value={text}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit()
        }}
      />
      {refusal !== null && (
        <p className="wrong" role="alert">
          {refusal}
        </p>
      )}
      <button disabled={text.trim() === ''}>{t.comment.send}</button>
    </form>
  )
}
