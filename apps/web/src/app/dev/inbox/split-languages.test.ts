import { expect, test } from 'vitest';
import { splitLanguages } from './split-languages.ts';

test('tells the English half of a mail from the Chinese one, link and all', () => {
  const chinese =
    '打开下面的链接。\n没有填写过，不用理会。\n\nhttp://127.0.0.1:3000/email?token=A\n\n';
  expect(splitLanguages(`${chinese}Open the link above.`)).toEqual([
    { place: 0, text: chinese, lang: 'zh-CN' },
    { place: 1, text: 'Open the link above.', lang: 'en' },
  ]);
});

test.for([
  ['【门禁】确认邮箱 Confirm your address', ['【门禁】确认邮箱 ', 'Confirm your address']],
  ['联系客服。\n\nAt 09:41, Beijing time', ['联系客服。\n\n', 'At 09:41, Beijing time']],
] as const)('splits %j', ([text, parts]) => {
  expect(splitLanguages(text).map((part) => part.text)).toEqual(parts);
});

test('an SMS is Chinese as a whole', () => {
  const text = '【Menjin】验证码 204816，5 分钟内有效。\n\n@accounts.example.com #204816';
  expect(splitLanguages(text)).toEqual([{ place: 0, text, lang: 'zh-CN' }]);
});
