/**
 * The parts of the library that are imported on their own. Its main file says on every start that Node 20 is not supported
 * officially, on the output of whatever program loads it; everything that is used here works from Node 20.19, which the
 * tests prove.
 */
declare module 'oidc-provider/lib/provider.js' {
  export { Provider } from 'oidc-provider';
}

declare module 'oidc-provider/lib/helpers/errors.js' {
  import type { errors } from 'oidc-provider';
  export const InvalidRequest: typeof errors.InvalidRequest;
  export const InvalidTarget: typeof errors.InvalidTarget;
}
