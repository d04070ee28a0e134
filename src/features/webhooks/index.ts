export { OutboxService, type OutboundEvent } from './outbox.service';
