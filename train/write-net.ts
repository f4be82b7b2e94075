import { netInputs } from '../src/engine/models/net/net-shape';
import type { NetWeights } from '../src/engine/models/net/net-weights';
import { ByteWriter } from './byte-writer';

/** The net as `readNet` reads it. */
export function netSection({ words, tables, matrices }: NetWeights): ByteWriter {
  const writer = new ByteWriter();
  writer.count(words.length);
  for (const hash of words) writer.uint32(hash);
  tables.forEach(({ scales, values }, at) => {
    for (const scale of scales) writer.float(scale);
    if (netInputs[at] !== 'word') writer.bytes(values);
    else
      for (let pair = 0; pair < values.length; pair += 2) writer.byte((values[pair]! & 15) | (values[pair + 1]! << 4));
  });
  for (const { scales, values, biases } of matrices) {
    for (const scale of scales) writer.float(scale);
    writer.bytes(values);
    for (const bias of biases ?? []) writer.float(bias);
  }
  return writer;
}
