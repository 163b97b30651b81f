"""Files, folders and standard input → articles, their text kept exactly as decoded."""

from kg.read.articles import count_articles, own_id, read_articles, refuse, short_enough, too_long
from kg.read.formats import READERS

__all__ = ["READERS", "count_articles", "own_id", "read_articles", "refuse", "short_enough", "too_long"]
