export { checkPack } from './check-pack';
export { exampleTime } from './example';
export type { Finding } from './finding';
