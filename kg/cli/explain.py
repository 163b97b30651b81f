"""`kg explain`: one edge of a graph with its words, its speaker and the reasons behind it."""

from typing import TYPE_CHECKING

import click

from kg.cli.talk import emit, examples, graph_file, plain, render

if TYPE_CHECKING:
    from rich.text import Text

    from kg.graph.explain import Explanation, UndertakingFacts

__all__ = ["explain"]


@click.command(epilog=examples("kg explain exports/graph.ttl acc-7e1d7ebf9ea1"))
@click.argument("graph")
@click.argument("edge")
def explain(graph: str, edge: str) -> None:
    """Show why an edge is there: the quote in its paragraph, who spoke, which rule, who is who.

    EDGE is an identifier as `kg extract` and `kg query` print it; id:acc-… and the whole IRI are fine too.
    """
    from kg.graph.explain import explain_edge

    why = explain_edge(graph_file(graph), edge)
    emit(render(_explained(why)))


def _explained(why: "Explanation") -> "Text":
    from rich.text import Text

    marks = [name for name, there in (("hedged", why.hedged), ("denied", why.denied)) if there]
    text = Text()
    text.append(f"{why.id}  {' '.join(filter(None, (why.type, why.subtype)))}\n", style="bold")
    text.append(f"{plain(why.content)}\n\n")
    text.append_text(_quoted(why.before, why.quote, why.after)).append("\n\n")
    facts = [
        ("article", _place(why)),
        ("speech", ", ".join(filter(None, (why.mode, why.polarity, *marks)))),
        ("rule", f"{why.rule} on {plain(why.cue)!r}, confidence {why.confidence:.2f}"),
        ("codes", " ".join(why.codes)),
        ("status", why.status),
        *((actor.role, _because(actor.name, actor.reason)) for actor in why.actors),
        *(("words", _because(f"{m.text} → {m.name} ({m.score:.2f})", m.reason)) for m in why.mentions),
        ("denied by", " ".join(why.denials)),
        ("extractor", why.extractor),
    ]
    for name, fact in facts:
        if fact:
            text.append(f"{name:>15}  ", style="dim").append(plain(fact) + "\n")
    for name, undertaking in (("breaks", why.breaches), ("reports", why.commitment)):
        if undertaking:
            text.append_text(_undertaken(name, undertaking))
    return text


def _because(what: str, reason: str) -> str:
    return f"{what}: {reason}" if reason else what


def _undertaken(name: str, undertaking: "UndertakingFacts") -> "Text":
    """A commitment with the quote of every report of it."""
    from rich.text import Text

    of = f"{undertaking.party}: {undertaking.content}" if undertaking.party else undertaking.content
    text = Text.assemble((f"{name:>15}  ", "dim"), plain(f"{undertaking.id}, {of} ({undertaking.status})"), "\n")
    for report, speaker, quote in undertaking.reports:
        voice = f"{speaker}, " if speaker else ""
        text.append(f"{'':>15}  {plain(f'{report}, {voice}{quote.article.id}: »{quote.text}«')}\n")
    return text


def _quoted(before: str, quote: str, after: str) -> "Text":
    """The paragraph with the quote highlighted; » « do it where there are no colours."""
    from rich.text import Text

    return Text.assemble(_lines(before), ("»" + _lines(quote) + "«", "bold reverse"), _lines(after))


def _lines(words: str) -> str:
    return "\n".join(map(plain, words.split("\n")))


def _place(why: "Explanation") -> str:
    known = (why.article.title, why.article.outlet, why.article.published, why.article.url)
    return ", ".join(filter(None, (f"{why.article.id}, characters {why.start} to {why.end}", *known)))
