export { en } from './en.ts';
export { fillTemplate } from './fill-template.ts';
export { type ErrorMessages, formatErrorMessage } from './format-error-message.ts';
export { zhCn } from './zh-cn.ts';
