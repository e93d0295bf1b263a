/** A body that is no JSON: a file, bytes, or bytes as they come. */
export type Bytes = Blob | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>
