"""Media types, and which of them a client likes best."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

__all__ = ["HTML", "RESULTS", "TRIPLES", "Form", "choose_form", "named_form"]


@dataclass(frozen=True, slots=True)
class Form:
    """A way to write an answer: its name for `format=`, media type, file suffix, and other types it goes by."""

    name: str
    media_type: str
    suffix: str
    others: tuple[str, ...] = ()


# The first of each is what a client gets that takes anything.
RESULTS = (
    Form("json", "application/sparql-results+json", "srj", ("application/json",)),
    Form("xml", "application/sparql-results+xml", "srx", ("application/xml", "text/xml")),
    Form("csv", "text/csv", "csv"),
    Form("tsv", "text/tab-separated-values", "tsv"),
)
TRIPLES = (
    Form("turtle", "text/turtle", "ttl", ("application/x-turtle",)),
    Form("ntriples", "application/n-triples", "nt", ("text/plain",)),
    Form("rdfxml", "application/rdf+xml", "rdf", ("application/xml", "text/xml")),
    Form("jsonld", "application/ld+json", "jsonld", ("application/json",)),
)
HTML = Form("html", "text/html", "html", ("application/xhtml+xml",))


def named_form(name: str, forms: Sequence[Form]) -> Form | None:
    """The form that has this name or suffix, as in `?format=csv`."""
    return next((form for form in forms if name in {form.name, form.suffix}), None)


def choose_form(accept: str | None, forms: Sequence[Form]) -> Form | None:
    """What suits the header `Accept` best (RFC 9110, 12.5.1): the highest q, then the order of `forms`; or None.

    >>> choose_form("text/html;q=0.1, text/csv, */*;q=0.5", RESULTS).name
    'csv'
    >>> choose_form("image/png", RESULTS) is None
    True
    """
    ranges = list(_read_ranges(accept if accept and accept.strip() else "*/*"))
    quality, _, best = max(
        ((_quality(form, ranges), -rank, form) for rank, form in enumerate(forms)), key=lambda t: t[:2]
    )
    return best if quality > 0 else None


def _read_ranges(accept: str) -> Iterator[tuple[str, float]]:
    """Each media range with its q; what is not written as one is passed over."""
    for part in accept.split(","):
        name, *parameters = (piece.strip().lower() for piece in part.split(";"))
        weights = [p.partition("=")[2].strip() for p in parameters if p.partition("=")[0].strip() == "q"]
        try:
            yield name, min(1.0, max(0.0, float(weights[0]))) if weights else 1.0
        except ValueError:
            continue


def _quality(form: Form, ranges: Sequence[tuple[str, float]]) -> float:
    """The q of the most specific range that the form falls into; the main type counts before its other names."""
    for name in (form.media_type, *form.others):
        for wanted in (name, f"{name.split('/')[0]}/*"):
            found = [q for media_range, q in ranges if media_range == wanted]
            if found and (wanted != f"{name.split('/')[0]}/*" or name == form.media_type):
                return max(found)
    return max((q for media_range, q in ranges if media_range == "*/*"), default=0.0)
