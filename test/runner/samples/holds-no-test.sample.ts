export const nothing = 'A file that was emptied by a slip must not pass.';
