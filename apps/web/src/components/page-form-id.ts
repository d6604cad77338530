/** The id of the one form of a page, for buttons that stand outside of it. */
export const PAGE_FORM_ID = 'page-form';
