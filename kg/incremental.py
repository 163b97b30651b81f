"""Builds that do only what has changed: extractions kept from the last time, exports written when they would differ."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kg.joining import Warn, join, join_stored, quiet
from kg.model import Article, Findings
from kg.pipeline import FEW, Progress, short_enough
from kg.read import read_articles, refuse
from kg.resolve import load_decisions
from kg.scale import Folder, Stored, article_key, extract_packed, extractor_name, makers_mark, open_folder, release_mark
from kg.scale.workers import Packed

__all__ = ["Built", "Order", "build", "build_folder", "summary_of"]


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built: which model reads the articles, which exports are written, by how many processes."""

    model: str | None = None
    base: str | None = None
    formats: tuple[str, ...] = ()  # none: all
    jobs: int = 1
    strict: bool = False
    again: bool = False  # extract everything anew
    decisions: Path | None = None  # a person's file about actors; decisions.txt in the folder by default
    master: str | None = None  # a Dask scheduler whose workers extract, instead of processes here

    def digest(self, decided: Path | None) -> bytes:
        """What the exports depend on besides the extractions."""
        told = json.dumps([self.base, sorted(self.formats), extractor_name(self.model)])
        content = decided.read_bytes() if decided else b""
        return hashlib.sha256(release_mark() + told.encode() + content).digest()


@dataclass(frozen=True, slots=True)
class Built:
    """What a build found, in numbers, and what it did. `findings` is None when nothing had changed."""

    summary: dict[str, Any]
    extracted: int  # articles; the others were kept from before
    written: tuple[str, ...]
    findings: Findings | None = None

    @property
    def unchanged(self) -> bool:
        """Whether the exports in the folder were already those of these articles."""
        return self.findings is None


@dataclass(slots=True)
class _Run:
    """One build while it goes on."""

    folder: Folder
    out: Path
    order: Order
    progress: Progress
    warn: Warn
    keys: dict[str, bytes] = field(default_factory=dict)  # article's identifier → key
    extracted: int = 0
    seen: int = 0


def build(  # noqa: PLR0913 - one argument for each option
    paths: Iterable[str | Path],
    out: str | Path,
    *,
    model: str | None = None,
    base: str | None = None,
    formats: Sequence[str] | None = None,
    strict: bool = False,
    decisions: Path | None = None,
    progress: Progress = quiet,
    warn: Warn = quiet,
) -> Findings:
    """Read the articles, extract, resolve, and write every export, or those in `formats`, into the folder `out`.

    What `out` keeps in `.kg` from the last build is not extracted again. Raises ReadError, UsageError, ModelError;
    BuildError when another build is at work there or the disk is full.
    """
    order = Order(model, base, tuple(formats or ()), strict=strict, decisions=decisions)
    with open_folder(_folder_of(Path(out))) as folder:
        run = _Run(folder, Path(out), order, progress, warn)
        return _build(run, paths).findings or _joined(run)


def build_folder(
    paths: Iterable[str | Path], out: str | Path, order: Order, *, progress: Progress = quiet, warn: Warn = quiet
) -> Built:
    """The same, for those who want numbers: when nothing has changed, neither articles nor exports are loaded."""
    with open_folder(_folder_of(Path(out))) as folder:
        return _build(_Run(folder, Path(out), order, progress, warn), paths)


def _folder_of(out: Path) -> Path:
    """Where extractions are kept: in the folder, or beside the one file that is to be written (`out/mine.ttl.gz`)."""
    if out.is_dir() or "." not in out.name:
        return out
    from kg.export import is_one_file

    return out.parent if is_one_file(out) else out


def _build(run: _Run, paths: Iterable[str | Path]) -> Built:
    if (path := _decisions(run)) is not None:
        load_decisions(path)  # a fault in it should not cost the whole run
    for article, value in _extracted(_to_extract(run, paths), run.order):
        run.folder.store.put([(run.keys[article.id], article.id, value)])
        run.extracted += 1
        _advance(run, article)
    digest = _digest(run)
    if not run.order.again and (kept := _kept(run, digest)) is not None:
        return Built(kept, run.extracted, ())
    findings = _joined(run)
    written = _write(run, findings, digest)
    paths_of = tuple(str(run.folder.out / name) for name in written)
    return Built(summary_of(findings), run.extracted, paths_of, findings)


def _extracted(articles: Iterable[Article], order: Order) -> Iterator[Packed]:
    if order.master is None:
        return extract_packed(articles, model=order.model, jobs=order.jobs)
    from kg.scale.cluster import extract_on_cluster

    return extract_on_cluster(articles, master=order.master, model=order.model)


def _to_extract(run: _Run, paths: Iterable[str | Path]) -> Iterator[Article]:
    """The articles that the store does not hold yet; notes the key of each article on the way."""
    mark = makers_mark(run.order.model)
    warn = refuse if run.order.strict else run.warn
    for article in short_enough(read_articles(paths, on_warning=warn), warn):
        key = run.keys[article.id] = article_key(article, mark)
        if run.order.again or not run.folder.store.holds(key):
            yield article
        else:
            _advance(run, article)


def _advance(run: _Run, article: Article) -> None:
    run.seen += 1
    run.progress(run.seen, article)


def _digest(run: _Run) -> str:
    digest = hashlib.sha256(run.order.digest(_decisions(run)))
    digest.update(run.out.name.encode("utf-8", "surrogateescape"))
    for id in sorted(run.keys):
        digest.update(run.keys[id])
    return digest.hexdigest()


def _decisions(run: _Run) -> Path | None:
    kept = run.folder.out / "decisions.txt"
    return run.order.decisions or (kept if kept.exists() else None)


def _kept(run: _Run, digest: str) -> dict[str, Any] | None:
    """The numbers of the last build when it was this one and its exports are still as it left them."""
    told = run.folder.store.told("last")
    last: dict[str, Any] = json.loads(told) if told else {}
    if last.get("digest") != digest or last["files"] != run.folder.state(list(last["files"])):
        return None
    summary: dict[str, Any] = last["summary"]
    return summary


def _joined(run: _Run) -> Findings:
    keys = [run.keys[id] for id in sorted(run.keys)]
    extractions = Stored(run.folder.store.path, keys)
    decided = load_decisions(path) if (path := _decisions(run)) else None
    joining = join if len(keys) <= FEW else join_stored
    return joining(extractions, extractor=extractor_name(run.order.model), decisions=decided, warn=run.warn)


def _write(run: _Run, findings: Findings, digest: str) -> list[str]:
    """Draft every export, then put them in place; the note about the build comes last."""
    from kg.export import too_large, write_exports

    draft = run.folder.draft if run.out == run.folder.out else run.folder.draft / run.out.name
    write_exports(findings, draft, base=run.order.base, formats=run.order.formats or None)
    left_out = {} if run.order.formats or run.out != run.folder.out else too_large(findings)
    for name, reason in left_out.items():
        run.warn(reason)
        (run.out / name).unlink(missing_ok=True)  # that of an earlier build says something else
    names = run.folder.publish()
    run.folder.store.keep_only(run.keys.values())
    last = {"digest": digest, "files": run.folder.state(names), "summary": summary_of(findings)}
    run.folder.store.tell("last", json.dumps(last))
    return names


def summary_of(findings: Findings) -> dict[str, Any]:
    """How much was found: articles, actors, edges by type, commitments by status, breaches."""
    tally = findings.tally
    return {
        "articles": len(findings.articles),
        "actors": len(findings.actors),
        "types": dict(tally.types),
        "breaches": tally.breaches,
        "statuses": dict(tally.statuses),
    }
