export { memberPositions, positionOf, type MemberPositions } from '@aid-chain/vocabulary';
