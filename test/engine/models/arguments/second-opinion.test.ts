import assert from 'node:assert/strict';
import { ArgumentClass } from '../../../../src/engine/models/arguments/argument-model';
import { netLabelsOf } from '../../../../src/engine/models/arguments/second-opinion';
import { NetLabel } from '../../../../src/engine/models/net/net-shape';

describe('The labels of the net', () => {
  it('tell where content and source begin, and leave the cue out', () => {
    const classes = [
      ArgumentClass.content,
      ArgumentClass.contentInside,
      ArgumentClass.outsideAfterContent,
      ArgumentClass.source,
      ArgumentClass.sourceInside,
      ArgumentClass.cue,
      ArgumentClass.contentAgain,
      ArgumentClass.outside,
    ];
    assert.deepEqual(
      [...netLabelsOf(Uint8Array.from(classes))],
      [
        NetLabel.content,
        NetLabel.contentInside,
        NetLabel.outside,
        NetLabel.source,
        NetLabel.sourceInside,
        -1,
        NetLabel.content,
        NetLabel.outside,
      ],
    );
  });
});
