"""Many articles: worker processes, a store of what was extracted, one build at a time in a folder."""

from kg.scale.fingerprint import article_key, extractor_name, makers_mark, release_mark
from kg.scale.folder import Folder, open_folder
from kg.scale.pile import Pile
from kg.scale.store import Store, Stored
from kg.scale.workers import extract_all, extract_packed

__all__ = [
    "Folder",
    "Pile",
    "Store",
    "Stored",
    "article_key",
    "extract_all",
    "extract_packed",
    "extractor_name",
    "makers_mark",
    "open_folder",
    "release_mark",
]
