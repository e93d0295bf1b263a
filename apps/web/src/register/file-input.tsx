import { useState } from 'react'
import { storeFile } from '../api/record.ts'
import { useReason } from '../message/reason.ts'
import { useText } from '../message/text.tsx'
import type { InputProps } from './input-props.ts'

interface FileInputProps extends InputProps {
  /** What else a form says of a file once it is stored. */
  readonly stored?: (file: File, size: number) => void
}

/** A file is stored at once; the form then names it by its SHA-256. */
export function FileInput({ field, id, value, set, aria, stored }: FileInputProps) {
  const t = useText()
  const reason = useReason()
  const [state, setState] = useState<string | null>(null)
  const store = async (file: File | undefined): Promise<void> => {
    if (!file) return
    setState(t.form.uploading)
    try {
      const { sha256, fileSize } = await storeFile(file)
      set(field.name, sha256)
      stored?.(file, fileSize)
      setState(t.form.uploaded(file.name))
    } catch (error) {
      setState(reason(error))
    }
  }
  return (
    <>
      <input id={id} type="file" {...aria} onChange={(event) => void store(event.target.files?.[0])} />
      <p className="help" role="status">
        {state} {typeof value === 'string' && <code>{value.slice(0, 16)}…</code>}
      </p>
    </>
  )
}
