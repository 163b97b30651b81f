"""From mentions to actors: the gazetteer first, then names joined within and across articles, then descriptions.

In doubt two actors stay apart. Every link keeps its reason in words: how the mention was read in its article, and why
that name is the same actor as another one elsewhere.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any, TypeAlias

from kg.model import Actor, Doubt, Extraction, Link, Membership, Mention, short_hash
from kg.resolve.blocking import Block, blocks_of, candidate_pairs, listed_pairs
from kg.resolve.decisions import Decisions
from kg.resolve.joining import Joined, join_nodes
from kg.resolve.likeness import Likeness, compare
from kg.resolve.names import slug, tidy_name
from kg.resolve.nodes import Cluster, Node, clusters_of, common_company, nodes_of
from kg.resolve.surnames import surnames_spelled_otherwise
from kg.seeds import Entry, Seeds, Tenure, load_lexicon, load_seeds

__all__ = ["Compare", "Linker", "compare_blocks", "resolve_actors"]

Compare: TypeAlias = Callable[[Iterable[Block]], Iterable[Likeness]]


class Linker:
    """Which actor each mention stands for. Built once from all extractions, asked for every claim."""

    def __init__(self, seeds: Seeds, nodes: Sequence[Node], joined: Joined, decisions: Decisions) -> None:
        self.seeds = seeds
        self.actors: dict[str, Actor] = {}
        self.joined = joined
        self.nodes = {node.id: node for node in nodes}
        self._node_of = {key: node.id for node in nodes for key in node.clusters}
        self._names = dict(decisions.names)
        self._decided = decisions.ids
        self._years: dict[str, Counter[str]] = defaultdict(Counter)
        self._first: dict[str, Mention] = {}  # actor → its first mention, until all actors are made
        self._aliases: dict[str, set[str]] = defaultdict(set)
        self._together: dict[str, list[Node]] = defaultdict(list)
        for node in sorted(nodes, key=lambda n: n.id):
            self._together[joined.of[node.id]].append(node)

    def __getstate__(self) -> dict[str, Any]:
        """For other machines: seeds stay at home, each has its own."""
        return {name: value for name, value in vars(self).items() if name != "seeds"}

    def __setstate__(self, state: dict[str, Any]) -> None:
        vars(self).update(state, seeds=load_seeds())

    def actor_of(self, mention: Mention) -> str:
        """The identifier of the mention's actor; makes the actor when it is met for the first time."""
        if mention.entry is not None:
            return self._known(self.joined.of.get(mention.entry, mention.entry), mention)
        node = self._node_of.get((mention.doc, mention.cluster))
        if node is None:
            return self._open(mention)
        leader = self.joined.of[node]
        return self._known(leader, mention) if leader not in self.nodes else self._unknown(leader)

    def id_of(self, mention: Mention) -> str:
        """The identifier that `actor_of` gives; no actor is made."""
        if mention.entry is not None:
            return self.joined.of.get(mention.entry, mention.entry)
        node = self._node_of.get((mention.doc, mention.cluster))
        return _id_of_open(mention) if node is None else self.joined.of[node]

    def link(self, mention: Mention) -> Link:
        """The mention's actor with score and reason in words."""
        why = self._joined_by(mention)
        score = mention.certainty * (why.score if why else 1.0)
        return Link(mention, self.actor_of(mention), round(score, 3), self._reason(mention, why))

    def reason_of(self, mention: Mention) -> str:
        """How the mention was read in its article and, where its name was joined with another, why."""
        return self._reason(mention, self._joined_by(mention))

    def _reason(self, mention: Mention, why: Likeness | None) -> str:
        if why is None:
            return mention.reason
        node = self._node_of.get((mention.doc, mention.cluster), mention.entry)
        with_ = why.other if why.one == node else why.one
        name = self.nodes[with_].name if with_ in self.nodes else self._name_of(with_)
        return f"{mention.reason}; one with {name}: {why.reason} ({why.score:.2f})"

    def _joined_by(self, mention: Mention) -> Likeness | None:
        own = mention.entry or self._node_of.get((mention.doc, mention.cluster), "")
        return self.joined.why.get(own) if self.joined.of.get(own, own) != own else None

    def add_names(self, extraction: Extraction) -> None:
        """Keep the names that an article uses for each actor, the years in which it is spoken of, its first mention."""
        year = (extraction.article.published or "")[:4]
        for mention in extraction.mentions:
            own = mention.entry or self._node_of.get((mention.doc, mention.cluster), "")
            leader = self.joined.of.get(own, own)
            if own:
                self._first.setdefault(leader, mention)
            if mention.form == "name" and mention.name:
                self._aliases[leader].add(mention.name)
            if year and mention.entry:
                self._years[leader][year] += 1

    def make_actors(self) -> None:
        """Make all actors of the articles whose names were added."""
        for mention in self._first.values():
            self.actor_of(mention)
        self._first.clear()

    def finished(self) -> dict[str, Actor]:
        """All actors by identifier, sorted, with the names they go by in the articles."""
        return {key: _with_aliases(self._renamed(a), self._aliases[key]) for key, a in sorted(self.actors.items())}

    def doubts(self) -> tuple[Doubt, ...]:
        """Pairs of actors that may be one, the likeliest first; one a pair."""
        found: dict[tuple[str, str], Doubt] = {}
        for likeness in self.joined.doubtful:
            one, other = sorted((self.joined.of[likeness.one], self.joined.of[likeness.other]))
            if one in self.actors or other in self.actors:
                found.setdefault((one, other), Doubt(one, other, likeness.score, likeness.reason))
        return tuple(found.values())

    def unknown_decisions(self) -> list[str]:
        """Identifiers that a decision names and that nothing here has: a line to mend or to delete."""
        return sorted(id for id in self._decided if id not in self.nodes and id not in self.joined.of)

    def _renamed(self, actor: Actor) -> Actor:
        """The name that a person gave, under whichever identifier of its set."""
        ids = [actor.id, *(node.id for node in self._together.get(actor.id, ()))]
        name = next((self._names[id] for id in ids if id in self._names), None)
        return replace(actor, name=name) if name else actor

    # gazetteer ---------------------------------------------------------------------------------------------

    def _known(self, entry_id: str, mention: Mention) -> str:
        if entry_id not in self.actors:
            entry = self.seeds.entries.get(entry_id)
            self.actors[entry_id] = self._from_entry(entry) if entry else self._body(entry_id)
            for part in (self.actors[entry_id].affiliation, self.actors[entry_id].country):
                if part and part not in self.actors:
                    self._known(part, mention)
        return entry_id

    def _from_entry(self, entry: Entry) -> Actor:
        """The office shown is the one held in most of the years in which the articles speak of the person."""
        held = self._tenure(entry)
        return Actor(
            entry.id,
            entry.name,
            entry.kind,
            entry.country or entry.nationality,
            held.title if held else None,
            (held.affiliation if held else None) or entry.affiliation,
            wikidata=entry.wikidata,
            memberships=tuple(_memberships(entry)),
        )

    def _tenure(self, entry: Entry) -> Tenure | None:
        years = self._years[entry.id]
        held = {t: sum(n for year, n in years.items() if t.covers(year)) for t in entry.tenures}
        return max(held, key=lambda t: held[t], default=None)

    def _body(self, entry_id: str) -> Actor:
        """A body that follows from a pattern: `russia-foreign-ministry` → Ministry of Foreign Affairs of Russia."""
        country, pattern, host = self.seeds.parts_of_body(entry_id)
        name = pattern.name.format(country=self._with_article(country), adjective=self._adjective(country))
        name = f"{name} in {self._with_article(host)}" if host else name
        return Actor(entry_id, name, "organisation", country, affiliation=country)

    def _adjective(self, country: str) -> str:
        state = self.seeds.entries[country]
        return next((n.text for n in state.names if n.sense == "adjective"), state.name)

    def _with_article(self, place: str) -> str:
        article = "the " if place in load_lexicon("roles")["states_with_article"] else ""
        return article + self.seeds.entries[place].name

    def _name_of(self, id: str) -> str:
        return self.seeds.entries[id].name if id in self.seeds.entries else id

    # unknown actors ----------------------------------------------------------------------------------------

    def _unknown(self, leader: str) -> str:
        if leader not in self.actors:
            self.actors[leader] = _of_nodes(self.nodes[leader], self._together[leader])
            for part in (self.actors[leader].affiliation, self.actors[leader].country):
                if part:
                    self._known(part, _mention_of(part))
        return leader

    def _open(self, mention: Mention) -> str:
        """A pronoun that stands for nobody known."""
        actor_id = _id_of_open(mention)
        if actor_id not in self.actors:
            self.actors[actor_id] = Actor(actor_id, tidy_name(mention.text), mention.kind, mention.country)
            if mention.country:
                self._known(mention.country, mention)
        return actor_id


def _id_of_open(mention: Mention) -> str:
    return f"{slug(tidy_name(mention.text))}-{short_hash(mention.doc, mention.start)[:6]}"


def _mention_of(entry: str) -> Mention:
    return Mention("", 0, 0, entry, "unknown", "implied", -1, entry=entry)


def _of_nodes(leader: Node, nodes: Sequence[Node]) -> Actor:
    """An actor from all that the articles say of it: the fullest name, the first state, office and body in order."""
    ordered = [leader, *(node for node in nodes if node.id != leader.id)]
    person = leader.kind == "person"
    country = next((n.country for n in ordered if n.country), None)
    home = country or next((n.nationality for n in ordered if n.nationality), None)
    body = next((n.affiliation for n in ordered if n.affiliation), None) or country
    role = next((n.role for n in ordered if n.role), None) if person else None
    joined = (Membership(role, body),) if person and (role or body) else ()
    name = min((n.name for n in ordered), key=lambda text: (-len(text), text))
    return Actor(
        leader.id, name, leader.kind, home, role, body if leader.kind != "country" else None, memberships=joined
    )


def _memberships(entry: Entry) -> Iterator[Membership]:
    """Every office of a row, the earliest first; the body itself belongs to its state."""
    for tenure in sorted(entry.tenures, key=lambda t: (t.start or "", t.end or "9", t.title)):
        yield Membership(tenure.title, tenure.affiliation or entry.affiliation, tenure.start, tenure.end)
    if not entry.tenures and entry.kind != "place" and entry.affiliation:
        yield Membership(None, entry.affiliation)


def _with_aliases(actor: Actor, names: Iterable[str]) -> Actor:
    others = sorted({tidy_name(n) for n in names} - {actor.name})
    return replace(actor, aliases=tuple(others))


def resolve_actors(
    ordered: Collection[Extraction],
    seeds: Seeds,
    decisions: Decisions | None = None,
    compare_all: Compare | None = None,
) -> Linker:
    """A linker that has settled every cluster of every article. The extractions come in the order of their articles'
    identifiers; they are gone through five times, and only what is said of each name is kept of them. `compare_all`
    compares blocks elsewhere than here."""
    decisions = decisions or Decisions()
    named: Counter[str] = Counter()
    clusters: list[Cluster] = []
    for extraction in ordered:
        named.update({mention.entry for mention in extraction.mentions if mention.entry})
        clusters.extend(clusters_of(extraction))
    nodes = nodes_of(clusters, seeds, common_company(named, len(ordered)))
    del clusters
    rows_of_kinds = _rows(seeds, {node.kind for node in nodes})
    likenesses = list((compare_all or compare_blocks)(blocks_of(nodes, rows_of_kinds)))
    likenesses += surnames_spelled_otherwise(ordered, nodes, seeds)
    rows = {likeness.other for likeness in likenesses if likeness.other in seeds.entries}
    met = {m.entry for extraction in ordered for m in extraction.mentions if m.entry} if decisions.ids else frozenset()
    rows |= {id for id in decisions.ids if id in met or id in seeds.entries}
    states = {id: _state(id, seeds) for id in sorted(rows)}
    joined = join_nodes(nodes, states, likenesses, decisions.same, decisions.different)
    linker = Linker(seeds, nodes, joined, decisions)
    for extraction in ordered:
        linker.add_names(extraction)
    linker.make_actors()
    return linker


def _state(id: str, seeds: Seeds) -> str | None:
    entry = seeds.entries.get(id)
    return (entry.country or entry.nationality) if entry else None


def compare_blocks(blocks: Iterable[Block]) -> list[Likeness]:
    """The likenesses of all pairs in some blocks. Blocks may be compared apart, on as many machines as one likes: a
    pair that is in two of them comes twice, which changes nothing."""
    blocks = list(blocks)
    pairs = ((one, other, False) for one, other in candidate_pairs(blocks))
    listed = ((node, row, True) for node, row in listed_pairs(blocks))
    found = (compare(one, other, listed=is_row) for one, other, is_row in chain(pairs, listed))
    return [likeness for likeness in found if likeness is not None]


def _rows(seeds: Seeds, kinds: set[str]) -> Iterator[Node]:
    """A node for each name of each person and body of the gazetteer."""
    for entry in seeds.entries.values():
        if entry.kind in kinds & {"person", "organisation", "place"}:
            roles = frozenset(t.role for t in entry.tenures)
            starts = [int((t.start or "1900")[:4]) for t in entry.tenures]
            ends = [int((t.end or "2100")[:4]) for t in entry.tenures]
            years = (min(starts), max(ends)) if starts else ()
            for name in entry.names:
                yield Node(
                    entry.id, name.text, entry.kind, entry.country, entry.nationality, entry.affiliation, None,
                    roles, years, frozenset(), (),
                )  # fmt: skip
