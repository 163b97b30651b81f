"""Builds that do only what has changed: extractions kept from the last time, exports written when they would differ."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import ReadError
from kg.joining import Teller, Warn, held, join_for_others, quiet
from kg.model import Article, Findings
from kg.pipeline import Progress
from kg.read import cut_partitions, read_articles, refuse, short_enough
from kg.resolve import load_decisions
from kg.scale import Folder, Stored, article_key, extract_packed, extractor_name, makers_mark, open_folder, release_mark
from kg.spread import compare_spread, write_parts

if TYPE_CHECKING:
    from kg.scale.cluster import Cluster

__all__ = ["Built", "Order", "build", "build_folder", "summary_of"]

FEW = 500  # articles whose findings are held in memory; of more they are read from the store, as often as need be


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
    cluster: Cluster | None = None

    def holds(self, key: bytes) -> bool:
        """Whether the article of this key need not be extracted."""
        return not self.order.again and self.folder.store.holds(key)


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
        return _build(run, paths).findings or _joined(run)[0]


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
    with _cluster(run.order) as cluster:
        run.cluster = cluster
        for id, value in _extracted(run, paths):
            run.folder.store.put([(run.keys[id], id, value)])
            run.extracted += 1
        digest = _digest(run)
        if not run.order.again and (kept := _kept(run, digest)) is not None:
            return Built(kept, run.extracted, ())
        findings, teller = _joined(run)
        written = _write(run, findings, teller, digest)
    paths_of = tuple(str(run.folder.out / name) for name in written)
    return Built(summary_of(findings), run.extracted, paths_of, findings)


def _cluster(order: Order) -> AbstractContextManager[Cluster | None]:
    if order.master is None:
        return nullcontext()
    from kg.scale.cluster import open_cluster

    return open_cluster(order.master, order.model)


def _extracted(run: _Run, paths: Iterable[str | Path]) -> Iterator[tuple[str, bytes]]:
    """The identifier and the packed extraction of each article that the store did not hold; notes the key of each."""
    if run.cluster is None:
        order = run.order
        for article, value in extract_packed(_to_extract(run, paths), model=order.model, jobs=order.jobs):
            yield article.id, value
            _advance(run, article)
        return
    warn = refuse if run.order.strict else run.warn
    mark = makers_mark(run.order.model)
    for found in run.cluster.extract(cut_partitions(paths, on_warning=warn), mark=mark, known=run.holds, warn=warn):
        run.keys[found.id] = found.key
        if found.value is not None:
            yield found.id, found.value
        _advance(run, Article(found.id, ""))  # its text stays where it was read
    if not run.keys:
        raise ReadError(f"{', '.join(map(str, paths))}: no article could be read")


def _to_extract(run: _Run, paths: Iterable[str | Path]) -> Iterator[Article]:
    """The articles that the store does not hold yet; notes the key of each article on the way."""
    mark = makers_mark(run.order.model)
    warn = refuse if run.order.strict else run.warn
    for article in short_enough(read_articles(paths, on_warning=warn), warn):
        key = run.keys[article.id] = article_key(article, mark)
        if not run.holds(key):
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


def _joined(run: _Run) -> tuple[Findings, Teller]:
    extractions = Stored(run.folder.store.path, _keys(run))
    compare_all = None if run.cluster is None else partial(compare_spread, run.cluster)
    findings, teller = join_for_others(
        extractions,
        extractor=extractor_name(run.order.model),
        decisions=load_decisions(path) if (path := _decisions(run)) else None,
        warn=run.warn,
        compare_all=compare_all,
    )
    return (held(findings) if len(extractions) <= FEW else findings), teller


def _keys(run: _Run) -> list[bytes]:
    """Of all articles, in the order of their identifiers."""
    return [run.keys[id] for id in sorted(run.keys)]


def _write(run: _Run, findings: Findings, teller: Teller, digest: str) -> list[str]:
    """Draft every export, then put them in place; the note about the build comes last."""
    from kg.export import too_large, write_exports
    from kg.export.parts import PARTS, old_parts

    draft = run.folder.draft if run.out == run.folder.out else run.folder.draft / run.out.name
    wanted = run.order.formats
    if whole := [name for name in wanted if name not in PARTS]:
        write_exports(findings, draft, base=run.order.base, formats=whole)
    elif not wanted:
        write_exports(findings, draft, base=run.order.base)
    if parts := {*wanted} & {*PARTS}:
        values = (run.folder.store.value(key) or b"" for key in _keys(run))
        write_parts(findings, teller, values, draft.absolute(), parts, run.order.base, run.cluster)
    names = run.folder.publish()
    left_out = {} if wanted or run.out != run.folder.out else too_large(findings)
    for reason in left_out.values():
        run.warn(reason)
    run.folder.forget([*left_out, *old_parts(run.out, parts, names)])  # those of an earlier build say something else
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
