import { describeQueue } from './queue-behaviour';

describe('a queue in the process', () => describeQueue(() => null));
