export { conditionLines } from '../../utils/policy/sentence';
