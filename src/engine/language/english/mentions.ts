import type { MentionPatterns } from '../patterns';

export const mentions: MentionPatterns = {
  courtesy: /^(?:(?:Mr|Mrs|Ms|Lord|Lady) Justice|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady)\b\.?/u,
  definite: /^(?:the|these|those|this|that)\b/iu,
  article: /^(?:an?|the|one(?!\s+(?:of|in)\b))\s+(?=\S)/iu,
  addition:
    /,\s(?:who|which|whose|where|an?|the|his|her|its|their|\d+|in|on|at|from|through|with|(?:\p{L}+(?:ed|ing)|seen|sent|made|held|written|drawn|given|taken|born|known|sold|built|set)(?=\s(?:about|after|against|as|at|before|by|for|from|in|near|of|on|outside|since|to|with)\b|$))(?!\p{L}).*|\s(?:who|which|(?:I|we|he|she|they)(?=\s|$)).*/su,
  deed: /(?<=^\p{L}+)\s\p{L}+ing\s(?:the|an?|this|his|her|its|their)\s.*/su,
  reflexive: /\s(?:him|her|it|them)sel(?:f|ves)$/u,
  quotedName: /(?<!\s(?:of|in|on|at|for|from|by|to|with))\s+[“"][^”"]*[”"]?[\s,]*$|^[“"][^”"]*[”"]?[\s,]*$/u,
};
