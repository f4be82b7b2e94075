"""Spark: a cluster. Usage: spark-submit spark_annotate.py articles.ndjson annotations"""
import sys

from pyspark.sql import SparkSession

COMMAND = "source-annotator annotate --stdin-ndjson --keep-going --jobs 1"

if __name__ == "__main__":
    source, target = sys.argv[1:3]
    context = SparkSession.builder.appName("source-annotator").getOrCreate().sparkContext
    articles = context.textFile(source)
    # checkCode: a filter that was killed fails its partition, which Spark then runs again.
    articles.pipe(COMMAND, checkCode=True).saveAsTextFile(target)
    given, annotated = articles.count(), context.textFile(target).count()
    if given != annotated:
        sys.exit(f"{given} lines in, {annotated} out")
