"""Files, folders and standard input → articles, their text kept exactly as decoded."""

from kg.read.articles import count_articles, own_id, read_articles, refuse, short_enough, too_long
from kg.read.formats import READERS
from kg.read.partitions import Partition, cut_partitions, read_partition

__all__ = [
    "READERS",
    "Partition",
    "count_articles",
    "cut_partitions",
    "own_id",
    "read_articles",
    "read_partition",
    "refuse",
    "short_enough",
    "too_long",
]
