import type { termsZhCn } from './terms-zh-cn.ts';

export const termsEn: typeof termsZhCn = {
  title: 'Terms',
  placeholder:
    'This page is a placeholder and no agreement. Before going live, put your own text here or link to your site.',
  about: 'What terms of service commonly have to say:',
  sections: [
    {
      heading: 'Who provides the service',
      text: 'The full name of the company, its registration number, address and contact, and the sites and apps that this account works for.',
    },
    {
      heading: 'Registration and account',
      text: 'Who may register, how minors may use the service, that the mobile number must be one’s own, and whether an account may be sold, rented or lent.',
    },
    {
      heading: 'Keeping the account safe',
      text: 'That password and SMS codes stay with their owner, that a number is replaced before it is given up, and how to report that something is wrong.',
    },
    {
      heading: 'Rules of use',
      text: 'What is not allowed, such as registering in bulk, using other people’s numbers or disturbing the service, what happens then, and how to object.',
    },
    {
      heading: 'Messages',
      text: 'When SMS and emails are sent: codes, and notices of a changed password or number. Advertising needs a consent of its own, and a way to stop it.',
    },
    {
      heading: 'Changes and the end of the service',
      text: 'Why the service may change or pause, how that is announced, how to delete an account, and what is lost with it.',
    },
    {
      heading: 'Liability',
      text: 'What each side answers for. Whatever limits it has to stand out.',
    },
    {
      heading: 'Changes of these terms',
      text: 'How they are changed and announced, when that takes effect, and what those can do who do not agree.',
    },
    {
      heading: 'Law and disputes',
      text: 'Which law applies, how to settle a dispute first, and which court or arbitrator decides otherwise.',
    },
  ],
};
