import { FileInput } from '../register/file-input.tsx'
import type { InputProps } from '../register/input-props.ts'
import { extend } from '../register/slots.ts'

/** A file brings its name and size with it. */
function EvidenceFile(props: InputProps) {
  return (
    <FileInput
      {...props}
      stored={(file, size) => {
        props.set('fileName', file.name.slice(0, 200))
        props.set('fileSize', size)
      }}
    />
  )
}

extend('evidence', { inputs: { sha256: EvidenceFile } })
