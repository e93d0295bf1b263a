export { onnxDetector, type OnnxOptions, type Runtime, type Session } from './detector.ts'
