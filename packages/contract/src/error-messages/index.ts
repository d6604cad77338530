export { en } from './en.ts';
export { type ErrorMessages, formatErrorMessage } from './format-error-message.ts';
export { zhCn } from './zh-cn.ts';
