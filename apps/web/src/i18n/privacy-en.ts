import type { privacyZhCn } from './privacy-zh-cn.ts';

export const privacyEn: typeof privacyZhCn = {
  title: 'Privacy Policy',
  placeholder:
    'This page is a placeholder and no privacy policy. Before going live, put your own text here or link to your site.',
  about: 'What a privacy policy commonly has to say, and what this account system does by default:',
  sections: [
    {
      heading: 'Who processes your data',
      text: 'The full name and address of the company, how to reach whoever is in charge of personal data, when the policy was changed, and since when it applies.',
    },
    {
      heading: 'What is collected',
      text: 'Each item. This system keeps: mobile number, username, a hash of the password (never the password), an email address if one is given, which version of the terms was agreed to and when, browser and the first part of the network address of each signed-in device, and records of the SMS and emails that were sent.',
    },
    {
      heading: 'What it is for',
      text: 'Purpose and legal basis of each: registration and sign-in, recovery, notices of changes, keeping abuse and the number of messages down. Sensitive data needs reasons of its own.',
    },
    {
      heading: 'Where it is kept, and how long',
      text: 'Place and time. By default this system keeps records of messages for 90 days, the security log of an account for 180 days, and the account itself until it is deleted.',
    },
    {
      heading: 'Who else gets it',
      text: 'Processors and others, what they get and what for: an SMS provider, for example, gets numbers and texts. Sending data abroad has to be told separately, and agreed to.',
    },
    {
      heading: 'Cookies',
      text: 'This system sets only its own: to stay signed in, to know a browser that was signed in before, to finish a captcha, to take a number that was just typed to the next page, and to remember language and appearance. Name any analytics or advertising here.',
    },
    {
      heading: 'How it is protected',
      text: 'The measures that are taken, and how people are told when data has leaked.',
    },
    {
      heading: 'Your rights',
      text: 'How to see, copy, correct and delete data, and how to withdraw consent. In this system the account page shows profile and devices, changes number and email address, and deletes the account.',
    },
    {
      heading: 'Minors',
      text: 'How parents consent for children below the age of 14, and how the data of children is handled.',
    },
    {
      heading: 'Changes and contact',
      text: 'How changes of the policy are announced, how soon questions are answered, and where to complain.',
    },
  ],
};
