import { createAnnotator } from '../engine';

console.log(JSON.stringify(createAnnotator().annotate('')));
