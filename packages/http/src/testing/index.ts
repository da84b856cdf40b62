export { describeAccess, type OthersObject } from './describe-access.ts';
export { describeContract } from './describe-contract.ts';
export { requestAs } from './request-as.ts';
