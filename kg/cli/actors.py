"""`kg actors`: who is in the articles and why each mention is theirs; the pairs a person should decide about."""

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.talk import console, emit, emit_lines, examples, plain, render, table
from kg.errors import UsageError

if TYPE_CHECKING:
    from rich.text import Text

    from kg.model import Actor, Findings, Link

__all__ = ["actors", "list_actors", "review"]

FORMS_SHOWN = 8  # of the words taken for an actor, in the list of all


class _ListByDefault(click.Group):
    """`kg actors PATH` is `kg actors list PATH`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The arguments with `list` in front, when they begin with no command."""
        if args and args[0] not in self.commands and args[0] not in {"-h", "--help"}:
            args = ["list", *args]
        return super().parse_args(ctx, args)


@click.group(
    cls=_ListByDefault,
    epilog=examples(
        "kg actors seeds/articles",
        "kg actors seeds/articles --actor sergey-lavrov",
        "kg actors review seeds/articles -o exports/decisions.txt",
    ),
)
def actors() -> None:
    """List the actors of articles with the evidence for each link, and the pairs that may be one.

    `kg actors PATH...` lists; `kg actors review PATH...` writes the doubtful pairs to a file, in which you decide:
    same, different, rename. `kg build` reads it; to undo a decision, delete its line.
    """


decisions_option = click.option("--decisions", metavar="FILE", help="What was decided; see kg actors review.")
model_option = click.option("--model", metavar="NAME", help="spaCy pipeline, as a package's name or a folder.")
quiet_option = click.option("-q", "--quiet", is_flag=True, help="No progress bar, no warnings, no summary.")


@actors.command(name="list")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--actor", "wanted", metavar="ID", help="Only this actor, with every link to it.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Text by default.")
@decisions_option
@model_option
@quiet_option
def list_actors(
    paths: tuple[str, ...], wanted: str | None, form: str, decisions: str | None, model: str | None, quiet: bool
) -> None:
    """List the actors of the articles at PATH, each with the words taken for it and why, then the doubtful pairs."""
    from kg.cli.progress import find

    findings = find(paths, model=model, quiet=quiet, decisions=Path(decisions) if decisions else None)
    chosen = sorted(findings.actors) if wanted is None else [wanted]
    if wanted is not None and wanted not in findings.actors:
        raise UsageError(f"no actor {wanted!r} in these articles; `kg actors PATH...` lists them all")
    links = _links_by_actor(findings)
    if form == "json":
        records = [_record(findings.actors[id], links.get(id, []), findings) for id in chosen]
        emit_lines(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    else:
        emit(render(_listed(findings, chosen, links, every=wanted is not None)))


@actors.command(epilog=examples("kg actors review seeds/articles -o exports/decisions.txt"))
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "-o", "--out", default="decisions.txt", metavar="FILE", help="The file to edit; by default decisions.txt."
)
@model_option
@quiet_option
def review(paths: tuple[str, ...], out: str, model: str | None, quiet: bool) -> None:
    """Write the doubtful pairs to a file of decisions, as proposals.

    A proposal begins with ? and does nothing. Take the ? away to make the two one, or write `different` for `same`.
    What the file has decided already is kept.
    """
    from kg.cli.progress import find
    from kg.resolve import write_proposals

    path = Path(out)
    findings = find(paths, model=model, quiet=quiet, decisions=path if path.exists() else None)
    names = [(actor.id, actor.name) for actor in findings.actors.values()]
    count = write_proposals(path, findings.doubts, names)
    if not quiet:
        rows = [("actors", len(findings.actors)), ("doubtful pairs", count), ("written", out)]
        console().print(table(None, ("found", ""), rows))


def _links_by_actor(findings: "Findings") -> "dict[str, list[Link]]":
    found: dict[str, list[Link]] = {}
    for link in findings.links:
        found.setdefault(link.actor, []).append(link)
    return found


def _record(actor: "Actor", links: "list[Link]", findings: "Findings") -> dict[str, Any]:
    """One actor as JSON: what it is, its offices with dates, every link, the pairs it is part of."""
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "country": actor.country,
        "role": actor.role,
        "affiliation": actor.affiliation,
        "aliases": list(actor.aliases),
        "wikidata": actor.wikidata,
        "memberships": [
            {"role": m.role, "organisation": m.organisation, "from": m.start, "to": m.end} for m in actor.memberships
        ],
        "links": [
            {
                "doc": link.mention.doc,
                "start": link.mention.start,
                "end": link.mention.end,
                "text": link.mention.text,
                "score": link.score,
                "reason": link.reason,
            }
            for link in links
        ],
        "doubts": [
            {"with": d.other if d.one == actor.id else d.one, "score": d.score, "reason": d.reason}
            for d in findings.doubts
            if actor.id in (d.one, d.other)
        ],
    }


def _listed(findings: "Findings", chosen: list[str], links: "dict[str, list[Link]]", *, every: bool) -> "Text":
    from rich.text import Text

    text = Text()
    for id in chosen:
        actor = findings.actors[id]
        what = (actor.kind, actor.country or "", actor.role or "")
        text.append(plain(actor.name), style="bold").append(f"  {id}  {plain(', '.join(filter(None, what)))}\n")
        for line in _every(links.get(id, [])) if every else _counted(links.get(id, [])):
            text.append(f"    {plain(line)}\n")
    doubts = [d for d in findings.doubts if not every or chosen[0] in (d.one, d.other)]
    if doubts:
        text.append("\nmay be one\n", style="bold")
    for doubt in doubts:
        text.append(f"    {doubt.one}  {doubt.other}  {doubt.score:.2f}: {plain(doubt.reason)}\n")
    return text


def _every(links: "list[Link]") -> list[str]:
    return [
        f"{link.mention.doc}, {link.mention.start} to {link.mention.end}: “{link.mention.text}” {link.score:.2f}: "
        f"{link.reason}"
        for link in links
    ]


def _counted(links: "list[Link]") -> list[str]:
    """The words taken for an actor, the commonest first, with their reason and how often."""
    counts = Counter((" ".join(link.mention.text.split()), link.reason) for link in links)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    shown = [f"“{words}” {count}×: {reason}" for (words, reason), count in ordered[:FORMS_SHOWN]]
    rest = len(ordered) - len(shown)
    return [*shown, f"and {rest} more; --actor shows every link"] if rest > 0 else shown
