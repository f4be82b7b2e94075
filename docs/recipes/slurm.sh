#!/bin/sh
# Slurm: one task for each part. First: split -n l/100 -d -a 3 articles.ndjson part.
# Then: sbatch slurm.sh; when all are done: cat annotated.??? > annotations.ndjson, and compare the counts of lines.
#SBATCH --array=0-99
#SBATCH --cpus-per-task=1
#SBATCH --mem=1G
#SBATCH --requeue
set -eu
part=$(printf '%03d' "$SLURM_ARRAY_TASK_ID")
source-annotator annotate --stdin-ndjson --keep-going --jobs 1 < "part.$part" > "annotated.$part.tmp"
test "$(wc -l < "part.$part")" -eq "$(wc -l < "annotated.$part.tmp")"
mv "annotated.$part.tmp" "annotated.$part"
