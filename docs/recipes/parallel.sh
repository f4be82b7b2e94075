#!/bin/sh
# GNU parallel: all cores of one machine. Usage: parallel.sh articles.ndjson annotations.ndjson
set -eu
parallel --pipe --keep-order --block "${BLOCK:-1M}" --retries 3 --halt now,fail=1 \
  'source-annotator annotate --stdin-ndjson --keep-going --jobs 1' < "$1" > "$2.part"
test "$(wc -l < "$1")" -eq "$(wc -l < "$2.part")"
mv "$2.part" "$2"
