import { Webhook } from 'standardwebhooks';
import {
  EndpointSecrets,
  signedHeaders,
} from '../../../src/features/webhooks/endpoint-secret.service';
import { createFieldCipher } from '../../../src/platform/security/field-cipher';

/** The vector that the specification's own libraries are tested with. */
const VECTOR = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  at: 1_614_265_330_000,
  body: '{"test": 2432232314}',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};

const AT = Date.parse('2026-01-15T12:00:00Z');
const HOUR = 3_600_000;
const secrets = new EndpointSecrets(createFieldCipher(Buffer.alloc(32, 7)));

describe('signed headers', () => {
  it('are those of the known answer', () => {
    const { secret, signature, ...message } = VECTOR;
    expect(signedHeaders(message, [secret])).toEqual({
      'webhook-id': message.id,
      'webhook-timestamp': '1614265330',
      'webhook-signature': signature,
    });
  });

  it('hold a signature for each secret, with spaces between', () => {
    const { secret } = secrets.first('one');
    const headers = signedHeaders(VECTOR, [secret, VECTOR.secret]);
    const own = new Webhook(secret).sign(VECTOR.id, new Date(VECTOR.at), VECTOR.body);
    expect(headers['webhook-signature']).toBe(`${own} ${VECTOR.signature}`);
  });

  it.each(['', 'é 积分 😀', '{"a":"\\u2028"}', 'x'.repeat(70_000)])(
    'are verified by the package for any body, such as %j',
    (text) => {
      const { secret } = secrets.first('one');
      const body = JSON.stringify({ text });
      const headers = signedHeaders({ id: 'evt_1', at: Date.now(), body }, [secret]);
      expect(new Webhook(secret).verify(body, { ...headers })).toEqual({ text });
      expect(() => new Webhook(secret).verify(`${body} `, { ...headers })).toThrow();
    },
  );
});

describe('secrets of endpoints', () => {
  it('are 32 random bytes with a prefix, sealed for one endpoint', () => {
    const one = secrets.first('one');
    expect(one.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(secrets.first('one').secret).not.toBe(one.secret);
    expect(JSON.stringify(one.sealed)).not.toContain(one.secret.slice(6, 20));
    expect(secrets.open('one', one.sealed, AT)).toEqual([one.secret]);
    expect(() => secrets.open('two', one.sealed, AT)).toThrow('sealed');
  });

  it('sign beside the next one until its instant', () => {
    const first = secrets.first('one');
    const second = secrets.next('one', first.sealed, AT + 24 * HOUR);
    const both = [second.secret, first.secret];
    expect(secrets.open('one', second.sealed, AT)).toEqual(both);
    expect(secrets.open('one', second.sealed, AT + 24 * HOUR - 1)).toEqual(both);
    expect(secrets.open('one', second.sealed, AT + 24 * HOUR)).toEqual([second.secret]);
  });
});
