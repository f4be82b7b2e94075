import type { CommandTarget } from './command-targets';

/** Words that run a command on something in the document, the hover's usual one unless it says otherwise. */
export interface HoverLink {
  readonly link: string;
  readonly target: CommandTarget;
  readonly command?: string;
}

/** Plain words, words in bold, words struck through, or a link. Any of it may be untrusted text. */
export type HoverPiece = string | { readonly strong: string } | { readonly struck: string } | HoverLink;
export type HoverLine = readonly HoverPiece[];
