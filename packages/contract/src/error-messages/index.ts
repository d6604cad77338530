export { en } from './en.ts';
export { formatErrorMessage, type ErrorMessages } from './format-error-message.ts';
export { zhCn } from './zh-cn.ts';
