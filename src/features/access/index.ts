export { AccessService, type IssuedKey, type NewKey } from './access.service';
