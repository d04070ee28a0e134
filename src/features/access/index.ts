export { AccessService, type IssuedKey, type KeyRefused, type NewKey } from './access.service';
