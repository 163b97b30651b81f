"""Files, folders and standard input → articles, their text kept exactly as decoded."""

from kg.read.articles import count_articles, read_articles, refuse
from kg.read.formats import READERS

__all__ = ["READERS", "count_articles", "read_articles", "refuse"]
