import type { Locale } from '../locale';
import type { Viewer } from '../security/viewer';

/** What every resolver of one request shares. Services are injected into resolvers instead. */
export interface GraphqlContext {
  readonly viewer: Viewer;
  readonly requestId: string;
  readonly locale: Locale;
  readonly loaders: LoaderRegistry;
}

/**
 * The loaders of one request, made when first asked for. A feature names its loader by a key of its
 * own, so nothing here knows which there are; nothing is shared between requests.
 */
export class LoaderRegistry {
  private readonly made = new Map<LoaderKey<unknown>, unknown>();

  get<Loader>(key: LoaderKey<Loader>, make: () => Loader): Loader {
    // A key is only ever stored together with what it stands for.
    const known = this.made.get(key) as Loader | undefined;
    if (known !== undefined) return known;
    const loader = make();
    this.made.set(key, loader);
    return loader;
  }
}

/** Stands for one kind of loader; two keys of the same name are two keys. */
export interface LoaderKey<Loader> {
  readonly name: string;
  /** Never set: it ties the key to the type of its loader. */
  readonly loader?: Loader;
}

export const loaderKey = <Loader>(name: string): LoaderKey<Loader> => ({ name });

/** The request's loader of a kind. */
export const loaderOf = <Loader>(
  context: Pick<GraphqlContext, 'loaders'>,
  key: LoaderKey<Loader>,
  make: () => Loader,
): Loader => context.loaders.get(key, make);
