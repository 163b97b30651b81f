"""Graphs as files: RDF of any format, compressed or not, and folders of an Oxigraph store. No rdflib here."""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from kg.errors import ReadError
from kg.graph.prefixes import PREFIXES

if TYPE_CHECKING:
    import pyoxigraph

__all__ = ["COMPRESSED", "graph_format", "load_store", "open_graph", "read_prefixes", "read_quads"]

COMPRESSED = (".gz", ".zst")  # what kg.export.packing writes
_SUFFIXES = ".ttl .nt .trig .nq .jsonld .rdf"
# At the start of a line (Turtle), in the root element (RDF/XML) or the context (JSON-LD): never in a literal.
_ID_PREFIX = re.compile(
    r"^@?prefix\s+id:\s*<([^>]*)>|\sxmlns:id=\"([^\"]*)\"|^\s*\"id\":\s*\"([^\"]*)\"", re.IGNORECASE | re.MULTILINE
)


def graph_format(path: Path) -> pyoxigraph.RdfFormat:
    """The format that a file name tells, `.gz` and `.zst` aside. Raises ReadError for a suffix of no RDF format.

    >>> graph_format(Path("out/graph.nt.gz")).name
    'N-Triples'
    """
    import pyoxigraph

    plain = path.with_suffix("") if path.suffix in COMPRESSED else path
    form = pyoxigraph.RdfFormat.from_extension(plain.suffix.lstrip("."))
    if form is None:
        raise ReadError(f"{path}: no RDF format has this suffix; right would be one of {_SUFFIXES}, or these with .gz")
    return form


def open_graph(path: Path) -> IO[bytes]:
    """The bytes of a graph file, unpacked where its suffix says so."""
    if path.suffix == ".gz":
        return cast(IO[bytes], gzip.open(path, "rb"))
    if path.suffix == ".zst":
        from backports import zstd

        return cast(IO[bytes], zstd.open(path, "rb"))
    return path.open("rb")


def _faults(path: Path) -> tuple[type[Exception], ...]:
    """What reading may raise: of the file, its syntax, its packing."""
    if path.suffix != ".zst":
        return (OSError, SyntaxError, ValueError, EOFError, zlib.error)
    from backports import zstd

    return (OSError, SyntaxError, ValueError, EOFError, zstd.ZstdError)


def read_quads(path: Path) -> Iterator[pyoxigraph.Quad]:
    """The quads of a graph file as written: a store would make xsd:integer of every number. Raises ReadError."""
    import pyoxigraph

    form = graph_format(path)
    try:
        if path.suffix in COMPRESSED:
            with open_graph(path) as file:
                yield from pyoxigraph.parse(file, format=form)
        else:
            yield from pyoxigraph.parse(path=str(path), format=form)
    except _faults(path) as error:
        raise ReadError(f"{path}: cannot be read as {form.name}: {error}") from error


def load_store(path: Path) -> pyoxigraph.Store:
    """A graph file in memory, its named graphs also as one in the default graph; or the folder of an Oxigraph store,
    read-only.

    About 3 seconds for a million triples. Raises ReadError with the place of the error. A store has one number for
    `"3"^^xsd:nonNegativeInteger` and `3`; `read_quads` gives them as written.
    """
    import pyoxigraph

    if path.is_dir():
        return _open_folder(path)
    form = graph_format(path)
    store = pyoxigraph.Store()
    try:
        if path.suffix in COMPRESSED:
            with open_graph(path) as file:
                store.bulk_load(file, format=form)
        else:
            store.bulk_load(path=str(path), format=form)
        if form.supports_datasets:
            # The default graph gets all that the named ones hold. Oxigraph can ask a union too, but is up to a hundred
            # times slower then, and counts a triple that stands in two graphs twice.
            store.update("INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }")
    except _faults(path) as error:
        raise ReadError(f"{path}: cannot be read as {form.name}: {error}") from error
    return store


def _open_folder(path: Path) -> pyoxigraph.Store:
    import pyoxigraph

    # Oxigraph would make a store of any folder: RocksDB writes CURRENT into its own
    if not (path / "CURRENT").is_file():
        raise ReadError(f"{path}: a folder, but no store of Oxigraph; right would be a graph file or such a folder")
    try:
        return pyoxigraph.Store.read_only(str(path))
    except OSError as error:
        raise ReadError(f"{path}: cannot be opened as a store of Oxigraph: {error}") from error


def read_prefixes(path: Path) -> Mapping[str, str]:
    """The prefixes of kg, with `id:` as the head of the file declares it (`kg build --base`)."""
    if path.is_dir():
        return PREFIXES
    with open_graph(path) as file:
        head = file.read(8192).decode("utf-8", "replace")
    match = _ID_PREFIX.search(head)
    return {**PREFIXES, "id": next(filter(None, match.groups()))} if match else PREFIXES
