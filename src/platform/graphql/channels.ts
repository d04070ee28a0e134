import type { PubSub } from 'type-graphql';

/** What subscriptions listen to, by name: each is opened with the scope that a subscriber has. */
export type Channels = Readonly<
  Record<string, (scope: unknown) => Promise<AsyncIterable<unknown>>>
>;

/**
 * Channels as type-graphql wants them. Nothing is published in the process: channels read what is
 * kept, so that it does not matter which process has written it.
 */
export const pubSubOf = (channels: Channels): PubSub => ({
  publish: () => {
    throw new Error('Nothing is published: channels read what is kept.');
  },
  subscribe: (name, scope) => {
    const open = channels[name];
    if (!open) throw new Error(`There is no channel ${name}.`);
    // graphql-js waits for a promise here, which the type of type-graphql does not say.
    return open(scope) as unknown as AsyncIterable<unknown>;
  },
});
