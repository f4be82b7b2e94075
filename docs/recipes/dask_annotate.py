"""Dask: a cluster. Usage: dask_annotate.py tcp://scheduler:8786 articles.ndjson 'annotations/*.ndjson' [blocksize]"""
import subprocess
import sys

import dask.bag
from dask.distributed import Client

COMMAND = ["source-annotator", "annotate", "--stdin-ndjson", "--keep-going", "--jobs", "1"]


def annotate(lines):
    lines = [line.rstrip("\n") for line in lines]
    given = "".join(line + "\n" for line in lines)
    # A killed filter has a negative status. It raises, and the partition is tried again.
    done = subprocess.run(COMMAND, input=given.encode(), stdout=subprocess.PIPE, check=True)
    answers = done.stdout.decode().split("\n")[:-1]
    if len(answers) != len(lines):
        raise RuntimeError(f"{len(lines)} lines in, {len(answers)} out")
    return answers


if __name__ == "__main__":
    scheduler, source, target = sys.argv[1:4]
    blocksize = sys.argv[4] if len(sys.argv) > 4 else "1MiB"
    with Client(scheduler):
        bag = dask.bag.read_text(source, blocksize=blocksize).map_partitions(annotate)
        bag.to_textfiles(target, name_function=lambda part: f"{part:06d}", last_endline=True, retries=3)
