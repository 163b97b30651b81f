"""What the articles say about one name: all clusters of mentions that share name, kind and state, as one value.

A node is what may become an actor, alone or with others. Its identifier is made from what it is and from nothing else,
so that a decision about it holds in the next build.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from sys import intern

from kg.model import Extraction, Form, Kind, Mention, short_hash
from kg.resolve.names import folded, slug, tidy_name
from kg.seeds import Seeds, load_lexicon, load_seeds

__all__ = ["APART", "Cluster", "Node", "clusters_of", "common_company", "nodes_of", "role_classes"]

APART = 25  # years between two articles from which on one name is likely two people
COMPANY = 60  # people and bodies kept of those that a node's articles name

ClusterKey = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Cluster:
    """The mentions of one actor in one article, with the year of the article and whom else it names."""

    key: ClusterKey
    kind: Kind
    form: Form
    start: int  # code point, of the mention that tells most
    name: str
    country: str | None
    nationality: str | None
    affiliation: str | None
    role: str | None
    year: int | None
    company: frozenset[str]
    states: frozenset[str] = frozenset()  # that the article names


@dataclass(frozen=True, slots=True)
class Node:
    """One name of one kind and state, from however many articles. What is not `named` (a diplomat, the rebels) is like
    nobody else."""

    id: str
    name: str
    kind: Kind
    country: str | None
    nationality: str | None
    affiliation: str | None
    role: str | None
    roles: frozenset[str]
    years: tuple[int, ...]
    company: frozenset[str]
    clusters: tuple[ClusterKey, ...]
    named: bool = True
    states: frozenset[str] = frozenset()  # that its articles name

    @property
    def state(self) -> str | None:
        """The state it belongs to, whether it speaks for it or not."""
        return self.country or self.nationality


def common_company(named: Counter[str], articles: int) -> frozenset[str]:
    """Rows of the gazetteer that too many articles name to tell anything: one in twenty, and more than three. `named`:
    by how many of them each is named."""
    return frozenset(entry for entry, count in named.items() if count > max(3, articles / 20))


def clusters_of(extraction: Extraction) -> Iterator[Cluster]:
    """The clusters of an article that no row of the gazetteer stands for, in order; those of pronouns only are left
    out."""
    grouped: dict[int, list[Mention]] = defaultdict(list)
    for mention in extraction.mentions:
        grouped[mention.cluster].append(mention)
    entries = {m.entry for m in extraction.mentions if m.entry and m.kind in {"person", "organisation"}}
    company = frozenset(map(intern, entries))
    published = extraction.article.published
    year = int(published[:4]) if published else None
    states = frozenset(m.country for m in extraction.mentions if m.entry and m.country)
    for number in sorted(grouped):
        mentions = grouped[number]
        if all(m.form == "pronoun" for m in mentions) or any(m.entry for m in mentions):
            continue
        yield _cluster((extraction.article.id, number), mentions, year, company, states)


def _cluster(
    key: ClusterKey, mentions: Sequence[Mention], year: int | None, company: frozenset[str], states: frozenset[str]
) -> Cluster:
    named = [m for m in mentions if m.form != "pronoun"]
    lead = max(named, key=lambda m: (m.form == "name", len(m.name or ""), -m.start))
    label = _label(lead) if lead.form == "name" or lead.kind == "person" else _commonest(named)
    return Cluster(  # as much as nodes are made from: the clusters of all articles are in memory at once
        key, lead.kind, lead.form, lead.start, label,
        country=next((m.country for m in mentions if m.country), None),
        nationality=next((m.nationality for m in mentions if m.nationality), None),
        affiliation=next((m.affiliation for m in mentions if m.affiliation), None),
        role=next((m.role for m in mentions if m.role), None),
        year=year,
        company=company,
        states=states,
    )  # fmt: skip


def _commonest(mentions: Sequence[Mention]) -> str:
    """What a group is called most often; among equals the fullest."""
    counts = Counter(_label(m) for m in mentions if m.form == "description")
    return min(counts, key=lambda name: (-counts[name], -len(name), name))


def _label(mention: Mention) -> str:
    """How an actor without a row in the gazetteer is called; synonyms of nameless groups become one."""
    name = tidy_name(mention.name or mention.text)
    return str(load_lexicon("actors")["names"].get(folded(name), name))


def nodes_of(clusters: Iterable[Cluster], seeds: Seeds, common: Collection[str] = ()) -> list[Node]:
    """All nodes, by identifier; the order of the clusters does not matter. `common`: whose company tells nothing."""
    telling = _Telling(common)
    grouped: dict[tuple[str, ...], list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        grouped[_sameness(cluster)].append(cluster)
    nodes = [node for key in sorted(grouped) for node in _by_era(grouped[key], seeds, telling)]
    return sorted(_with_own_ids(nodes), key=lambda node: node.id)


class _Telling:
    """The company of some clusters that tells something, at most 60; that of one article is made once."""

    def __init__(self, common: Collection[str]) -> None:
        self._common = frozenset(common)
        self._known: dict[frozenset[str], frozenset[str]] = {}

    def of(self, clusters: Sequence[Cluster]) -> frozenset[str]:
        if len(clusters) > 1:
            return self._least(frozenset().union(*(cluster.company for cluster in clusters)))
        company = clusters[0].company
        if company not in self._known:
            self._known[company] = self._least(company)
        return self._known[company]

    def _least(self, company: frozenset[str]) -> frozenset[str]:
        return frozenset(sorted(company - self._common)[:COMPANY])


def _sameness(cluster: Cluster) -> tuple[str, ...]:
    """What makes clusters of several articles one without further evidence."""
    state = cluster.country or cluster.nationality or ""
    if _is_shared(cluster):
        own = ("", "")
    elif cluster.kind == "person" or _is_relational(cluster.name):
        own = (cluster.key[0], str(cluster.key[1]))
    else:
        own = (cluster.key[0], "")
    name = folded(cluster.name)
    if cluster.form == "description" and cluster.kind == "group" and state:
        name = _without_state(name, state)  # `Syrian rebels` and the rebels of an article on Syria
    return cluster.kind, name, state, *own


def _without_state(name: str, state: str) -> str:
    """`main Syrian opposition group` and `Syria's main opposition group` are the main opposition group."""
    return _owners(state).sub("", name).strip() or name


@lru_cache(maxsize=512)
def _owners(state: str) -> re.Pattern[str]:
    """Every form of a state's name that owns what follows: Syrian, Syria's (syrias); but not Syrian-backed."""
    names = load_seeds().entries[state].names
    adjectives = {folded(n.text) for n in names if n.sense in {"adjective", "name", "people"}}
    owners = "|".join(sorted((re.escape(form) for a in adjectives for form in (f"{a}s", a)), key=len, reverse=True))
    return re.compile(rf"(?<!\S)(?:{owners})\s+(?!(?:backed|led|held|linked|based)\b)")


def _is_relational(name: str) -> bool:
    """`allies`, `both sides`: others each time."""
    word = folded(name).split()[-1:] or [""]
    lemma = word[0].removesuffix("ies") + "y" if word[0].endswith("ies") else word[0].rstrip("s")
    return lemma in load_lexicon("coreference")["relational"]


def _is_local(name: str) -> bool:
    """`residents`, `the main opposition group`: of a town, one of many, and others in the next article."""
    return folded(name).split()[-1:] != [] and folded(name).split()[-1] in _local_words()


@lru_cache(maxsize=1)
def _local_words() -> frozenset[str]:
    lexicon = load_lexicon("actors")
    return frozenset((*lexicon["locals"], *lexicon["one_of_many"]))


def _is_shared(cluster: Cluster) -> bool:
    """Names are shared by all articles, but not a bare surname; groups when their state is known; nobody else."""
    if cluster.form == "description":
        known = cluster.country is not None and not _is_local(cluster.name)
        return cluster.kind == "group" and (known or folded(cluster.name) in load_lexicon("actors")["everywhere"])
    if _is_of_every_state(cluster):
        return False
    return cluster.kind != "person" or " " in cluster.name


def _is_of_every_state(cluster: Cluster) -> bool:
    """`The Communist Party`, of whichever state: others in the next article."""
    return cluster.kind == "organisation" and not cluster.country and folded(cluster.name) in _every_state_s()


@lru_cache(maxsize=1)
def _every_state_s() -> frozenset[str]:
    return frozenset(load_lexicon("actors")["every_state_s"])


def _by_era(clusters: list[Cluster], seeds: Seeds, telling: _Telling) -> Iterator[Node]:
    """A node for each stretch of years: a Smith of 1987 is not the Smith of 2020."""
    dated = sorted({c.year for c in clusters if c.year is not None and c.kind == "person"})
    starts = [0, *(later for one, later in pairwise(dated) if later - one > APART)]
    for n, start in enumerate(starts):
        end = starts[n + 1] if n + 1 < len(starts) else 10_000
        own = [c for c in clusters if start <= (c.year if c.year is not None else 0) < end]
        if own:
            yield _node(own, seeds, telling, str(min((c.year for c in own if c.year), default="")) if n else "")


def _node(clusters: list[Cluster], seeds: Seeds, telling: _Telling, era: str) -> Node:
    ordered = sorted(clusters, key=lambda c: c.key)
    first = ordered[0]
    return Node(
        id=_id(first, era, seeds),
        name=min(
            (c.name for c in ordered),
            key=lambda name: (-len(name), not name[:1].islower(), name),
        ),
        kind=first.kind,
        country=first.country,
        nationality=first.nationality,
        affiliation=next((c.affiliation for c in ordered if c.affiliation), None),
        role=next((c.role for c in ordered if c.role), None),
        roles=frozenset().union(*(role_classes(c.role, seeds) for c in ordered)),
        years=tuple(sorted({c.year for c in ordered if c.year})),
        company=telling.of(ordered),
        clusters=tuple(c.key for c in ordered),
        named=not _is_of_every_state(first) and first.form == "name",
        states=frozenset().union(*(c.states for c in ordered)),
    )


def _id(cluster: Cluster, era: str, seeds: Seeds) -> str:
    """`amina-deby-chad`; with the article's mark for who belongs to one article; never that of another kind's row."""
    base = slug(cluster.name)
    if not _is_shared(cluster):
        return f"{base}-{short_hash(cluster.key[0], cluster.start)[:6]}"
    if cluster.form == "description" and cluster.kind == "group" and cluster.country:
        base = slug(_without_state(folded(cluster.name), cluster.country))  # whichever article is the first
    own = "-".join(filter(None, (base, cluster.country or cluster.nationality, era)))
    taken = own in seeds.entries or (base in seeds.entries and seeds.entries[base].kind != cluster.kind)
    return f"{own}-{cluster.kind}" if taken else own


def _with_own_ids(nodes: Iterable[Node]) -> Iterator[Node]:
    """Two nodes of one identifier (a person and a place, two scripts) get the mark of their kind or words."""
    taken: set[str] = set()
    for node in sorted(nodes, key=lambda n: (n.id, n.kind, n.name, n.clusters)):
        id = node.id if node.id not in taken else f"{node.id}-{node.kind}"
        if id in taken:
            id = f"{id}-{short_hash(node.name, *node.clusters[0])[:6]}"
        taken.add(id)
        yield node if id == node.id else replace(node, id=id)


def role_classes(role: str | None, seeds: Seeds) -> frozenset[str]:
    """The classes of the offices that a title names: `Chad's Deputy Foreign Minister` → deputy-foreign-minister."""
    words = folded(role or "").split()
    found, i = set(), 0
    while i < len(words):
        ends = (j for j in range(min(len(words), i + 5), i, -1) if " ".join(words[i:j]) in seeds.roles)
        end = next(ends, None)
        if end is not None:
            found.add(seeds.roles[" ".join(words[i:end])].id)
        i = end or i + 1
    return frozenset(found)
