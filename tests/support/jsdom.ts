import type * as jsdom from 'jsdom';

declare const nodeJsdom: typeof jsdom;

/** jsdom as Node loads it; see environment.mjs. */
export const { JSDOM, VirtualConsole } = nodeJsdom;
