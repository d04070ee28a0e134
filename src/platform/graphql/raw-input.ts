import type { GraphQLResolveInfo } from 'graphql';
import { createParameterDecorator, type MiddlewareFn } from 'type-graphql';

const setAside = new WeakMap<GraphQLResolveInfo, unknown>();

/**
 * Sets the argument `input` aside before type-graphql copies it, list by list and row by row, into
 * instances of its classes: for batches that costs as much as reading them did.
 */
export const setInputAside: MiddlewareFn = (data, next) => {
  setAside.set(data.info, data.args['input']);
  data.args = { ...data.args, input: {} };
  return next();
};

/** The argument `input` as it was read and checked by its types: plain objects. */
export const RawInput = () => createParameterDecorator(({ info }) => setAside.get(info));
