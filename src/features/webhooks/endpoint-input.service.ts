import { refused, ok, type Result } from '../../domain/shared/result';
import { checkText, type TextFault } from '../../domain/shared/text';
import type { EventType } from '../../domain/webhooks/event-type';
import type { UrlFault } from '../../domain/webhooks/endpoint-url';
import type { AddressGuard, AddressRefusal } from './address-guard.service';
import type { EndpointState } from './endpoint.store';

/** What shall be otherwise of an endpoint; what is not said stays. */
export type EndpointChanges = {
  readonly url?: string | null | undefined;
  readonly description?: string | null | undefined;
  /** Null takes every type. */
  readonly eventTypes?: readonly EventType[] | null | undefined;
  readonly state?: EndpointState | null | undefined;
};

/** What is wrong with what was said of an endpoint. */
export type EndpointFault =
  | { readonly kind: UrlFault | AddressRefusal; readonly field: 'url' }
  | { readonly kind: 'no-types' | 'repeated-type'; readonly field: 'eventTypes' }
  | { readonly kind: 'state-not-given'; readonly field: 'state' }
  | {
      readonly kind: 'invalid-text';
      readonly field: 'description';
      readonly fault: TextFault;
      readonly maximum: number;
    };

const MAX_DESCRIPTION = 200;

/** Checks what was said of an endpoint, the address of its URL included. All faults at once. */
export async function checkEndpoint(
  changes: EndpointChanges,
  guard: AddressGuard,
): Promise<Result<{ readonly url: string | null }, readonly EndpointFault[]>> {
  const { url: text, description, eventTypes, state } = changes;
  const url = text === null || text === undefined ? ok(null) : await checkedUrl(text, guard);
  const faults = [
    ...(url.ok ? [] : [url.error]),
    ...descriptionFaults(description ?? ''),
    ...typeFaults(eventTypes ?? null),
    ...(state === 'DISABLED' ? [{ kind: 'state-not-given', field: 'state' } as const] : []),
  ];
  return url.ok && faults.length === 0 ? ok({ url: url.value }) : refused(faults);
}

async function checkedUrl(
  text: string,
  guard: AddressGuard,
): Promise<Result<string, EndpointFault>> {
  const url = guard.checkUrl(text);
  if (!url.ok) return refused({ kind: url.error, field: 'url' });
  const addresses = await guard.addressesOf(url.value);
  return addresses.ok ? ok(url.value.href) : refused({ kind: addresses.error, field: 'url' });
}

function descriptionFaults(text: string): EndpointFault[] {
  const fault = checkText(text, { max: MAX_DESCRIPTION, singleLine: true });
  if (!fault) return [];
  return [{ kind: 'invalid-text', field: 'description', fault, maximum: MAX_DESCRIPTION }];
}

function typeFaults(types: readonly EventType[] | null): EndpointFault[] {
  if (types === null) return [];
  if (types.length === 0) return [{ kind: 'no-types', field: 'eventTypes' }];
  return new Set(types).size === types.length
    ? []
    : [{ kind: 'repeated-type', field: 'eventTypes' }];
}
