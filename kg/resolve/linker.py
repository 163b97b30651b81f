"""From mentions to actors: the gazetteer first, then names joined within and across articles, then descriptions.

In doubt two actors stay apart: a name is joined across articles only when its countries do not disagree.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kg.model import Actor, Extraction, Kind, Link, Mention, short_hash
from kg.resolve.names import folded, slug, tidy_name
from kg.seeds import Entry, Seeds, load_lexicon

__all__ = ["Linker", "resolve_actors"]


class Linker:
    """Which actor each mention stands for. Built once from all extractions, asked for every claim."""

    def __init__(self, seeds: Seeds, published: Mapping[str, str | None]) -> None:
        self.seeds = seeds
        self.actors: dict[str, Actor] = {}
        self._published = published
        self._clusters: dict[tuple[str, int], str] = {}
        self._aliases: dict[str, set[str]] = defaultdict(set)

    def actor_of(self, mention: Mention) -> str:
        """The identifier of the mention's actor; makes the actor when it is met for the first time."""
        if mention.entry is not None:
            return self._known(mention.entry, mention)
        key = (mention.doc, mention.cluster)
        if key not in self._clusters:
            self._clusters[key] = self._unknown([mention])
        return self._clusters[key]

    def link(self, mention: Mention) -> Link:
        """The mention's actor with score and reason in words."""
        return Link(mention, self.actor_of(mention), round(mention.certainty, 3), mention.reason)

    def add_cluster(self, mentions: Sequence[Mention]) -> None:
        """Settle all mentions of one cluster of one article."""
        entries = sorted({m.entry for m in mentions if m.entry})
        key = (mentions[0].doc, mentions[0].cluster)
        self._clusters[key] = self._known(entries[0], mentions[0]) if entries else self._unknown(mentions)
        self._aliases[self._clusters[key]].update(m.name for m in mentions if m.form == "name" and m.name)

    def finished(self) -> dict[str, Actor]:
        """All actors by identifier, sorted, with the names they go by in the articles."""
        return {key: _with_aliases(actor, self._aliases[key]) for key, actor in sorted(self.actors.items())}

    # gazetteer ---------------------------------------------------------------------------------------------

    def _known(self, entry_id: str, mention: Mention) -> str:
        if entry_id not in self.actors:
            entry = self.seeds.entries.get(entry_id)
            self.actors[entry_id] = self._from_entry(entry, mention) if entry else self._body(entry_id, mention)
            for part in (self.actors[entry_id].affiliation, self.actors[entry_id].country):
                if part and part not in self.actors:
                    self._known(part, mention)
        return entry_id

    def _from_entry(self, entry: Entry, mention: Mention) -> Actor:
        year = (self._published.get(mention.doc) or "")[:4]
        held = [t for t in entry.tenures if not year or t.covers(year)] or list(entry.tenures)
        role = held[0].title if held else None
        return Actor(entry.id, entry.name, entry.kind, entry.country, role, entry.affiliation, wikidata=entry.wikidata)

    def _body(self, entry_id: str, mention: Mention) -> Actor:
        """A body that follows from a pattern: `russia-foreign-ministry` → Ministry of Foreign Affairs of Russia."""
        country = mention.country if mention.country and entry_id.startswith(f"{mention.country}-") else None
        country = country or next(c for c in self.seeds.entries if entry_id.startswith(f"{c}-"))
        pattern = next(b for b in self.seeds.bodies.values() if entry_id == f"{country}-{b.suffix}")
        state = self.seeds.entries[country]
        adjective = next((n.text for n in state.names if n.sense == "adjective"), state.name)
        article = "the " if country in load_lexicon("roles")["states_with_article"] else ""
        return Actor(
            entry_id,
            pattern.name.format(country=article + state.name, adjective=adjective),
            "organisation",
            country,
            affiliation=country,
        )

    # unknown actors ----------------------------------------------------------------------------------------

    def _unknown(self, mentions: Sequence[Mention]) -> str:
        lead = max(
            (m for m in mentions if m.form != "pronoun"),
            key=lambda m: (m.form == "name", len(m.name or ""), -m.start),
            default=mentions[0],
        )
        country = next((m.country for m in mentions if m.country), None)
        role = next((m.role for m in mentions if m.role), None)
        name = _label(lead)
        actor_id = self._free_id(lead, name, country)
        if actor_id not in self.actors:
            kind: Kind = lead.kind
            self.actors[actor_id] = Actor(
                actor_id,
                name,
                kind,
                country,
                role if kind == "person" else None,
                country if kind != "country" else None,
            )
            if country:
                self._known(country, lead)
        return actor_id

    def _free_id(self, lead: Mention, name: str, country: str | None) -> str:
        """Descriptions of persons belong to their article; names and groups are shared by all of one state. What the
        text does not give a state stays apart from what it does: in doubt, two."""
        base = slug(name)
        if lead.form == "description" and lead.kind == "person":
            return f"{base}-{short_hash(lead.doc)[:6]}"
        if lead.form == "pronoun":
            return f"{base}-{short_hash(lead.doc, lead.start)[:6]}"
        own = f"{base}-{country}" if country else base
        taken = self.seeds.entries.get(base) or self.actors.get(own)
        return (
            own
            if taken is None or (taken.kind == lead.kind and own not in self.seeds.entries)
            else f"{own}-{lead.kind}"
        )


def _label(mention: Mention) -> str:
    """How an actor without a row in the gazetteer is called; synonyms of nameless groups become one."""
    name = tidy_name(mention.name or mention.text)
    return str(load_lexicon("actors")["names"].get(folded(name), name))


def _with_aliases(actor: Actor, names: Iterable[str]) -> Actor:
    others = sorted({tidy_name(n) for n in names} - {actor.name})
    return replace(actor, aliases=tuple(others))


def resolve_actors(extractions: Sequence[Extraction], seeds: Seeds) -> Linker:
    """A linker that has settled every cluster of every article. The order of the articles does not matter."""
    ordered = sorted(extractions, key=lambda e: e.article.id)
    linker = Linker(seeds, {e.article.id: e.article.published for e in ordered})
    for extraction in ordered:
        for cluster in _clusters(extraction.mentions):
            if any(m.form != "pronoun" for m in cluster):
                linker.add_cluster(cluster)
    return linker


def _clusters(mentions: Iterable[Mention]) -> Iterator[list[Mention]]:
    grouped: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        grouped[mention.cluster].append(mention)
    yield from (grouped[n] for n in sorted(grouped))
