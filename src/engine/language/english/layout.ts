import type { LayoutPatterns } from '../patterns';

export const layout: LayoutPatterns = {
  byline:
    /^\s*(?:(?:(?:Words|Interview|Text|Story) b|(?:Posted|Written|Reported) b|B)y)\s+(\p{Lu}[\p{L}.’'-]+(?: \p{Lu}(?:\.|[\p{L}’'-]+)){1,3})/u,
  bylineAtEnd:
    /(?:[.!?·|–—]\s+(?:[Bb]y|[Ww]ords by)|,\s(?:writes|discovers))\s+\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3}(?=\s*$)/u,
  nameAlone: /^\s*\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3}(?=\s*$)/u,
  sender:
    /^[>\s]*(?:\*?From:\*?\s+["'*]*(?:\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3}(?=["'*]*\s*(?:$|[<(,[]|on behalf))|\p{Lu}[\p{L}’'-]*(?=["'*]*\s*(?:$|[<([]))|\p{Lu}[\p{L}’'-]+, \p{Lu}[\p{L}’'-]+(?=["'*]*\s*(?:$|[<([])))|On\s.*\d.*\s\p{L}[\p{L}’'-]*(?=(?: <[^>]*>)?\s+wrote:\s*$))/mu,
  inverted:
    /(?<!\p{L})(\p{Lu}[\p{L}’'-]{1,30}), (\p{Lu}[\p{L}’'-]{1,30})(?=["'*]*\s*(?:$|[<([;]))(?<=^[>\s]{0,12}\*?(?:From|To|Cc|Bcc|Sent by):\*?\s["']?(?:[^\n]{0,300};\s)?["']?\1, \2)/gmu,
  clock:
    /^\s*(?:[01]?\d|2[0-3])[.:][0-5]\d(?:\s?[ap]\.?m\b\.?)?(?:\s(?:GMT|BST|UTC|CET|CEST|EST|EDT|ET|PT))?:?\s+(?=[\p{Lu}“"‘'])/u,
  label: /^\p{Lu}[\p{L}\p{N}.'’-]*(?: (?:of |the |de |von |van )?[\p{Lu}(][\p{L}\p{N}.'’)-]*){0,5}:(?=\s+\S)/u,
};
