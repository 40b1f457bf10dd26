import { typedFile } from './scans.mjs';

export const AWKWARD_PAGES = 2;

/** Files as people send them. Each has two pages and is joined between two healthy ones. */
export const awkward = {
  /** All pages are there; the table at the end, which says where everything lies, is not. */
  'cut off': () => {
    const whole = Buffer.from(typedFile(AWKWARD_PAGES));
    return whole.subarray(0, whole.lastIndexOf('\nxref'));
  },
  /** Opens without a password; printing and copying are "not allowed". */
  restricted: () =>
    typedFile(AWKWARD_PAGES, 0, 'compress,encrypt=aes-256,owner-password=owner,permissions=0'),
  locked: () =>
    typedFile(AWKWARD_PAGES, 0, 'compress,encrypt=aes-256,owner-password=owner,user-password=user'),
};
