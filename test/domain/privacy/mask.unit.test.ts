import {
  maskBirthday,
  maskEmail,
  maskIdentity,
  maskName,
  maskPhone,
} from '../../../src/domain/privacy/mask';

describe('masked personal fields', () => {
  it.each([
    ['张三丰', '张*'],
    ['Ann Smith', 'A*'],
    ['𠮷野', '𠮷*'],
    ['', '*'],
  ])('name %s shows %s', (name, shown) => expect(maskName(name)).toBe(shown));

  it.each([
    ['ann@example.com', 'a***@example.com'],
    ['a@b.cn', 'a***@b.cn'],
    ['nonsense', '***'],
  ])('e-mail %s shows %s', (email, shown) => expect(maskEmail(email)).toBe(shown));

  it.each([
    ['+8613800138000', '+86******8000'],
    ['+12025550123', '+12******0123'],
    ['+4791234', '******34'],
  ])('phone %s shows %s', (phone, shown) => expect(maskPhone(phone)).toBe(shown));

  it('birthday shows the year', () => expect(maskBirthday('1990-05-17')).toBe('1990'));

  it.each([
    ['email', 'ann@example.com', 'a***@example.com'],
    ['phone', '+8613800138000', '+86******8000'],
    ['wechat', 'oX81-secret', 'o***'],
    ['web', '7', '7***'],
  ])('identity %s:%s shows %s', (scheme, value, shown) =>
    expect(maskIdentity(scheme, value)).toBe(shown),
  );
});
