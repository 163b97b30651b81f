"""What a deal or promise is about, where the parser hung it on the verb: `signed an accord last month to buy crude`."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.extract.bounds import clause_bounds
from kg.extract.factuality import is_infinitive, words_of
from kg.extract.scene import Scene
from kg.extract.syntax import governors, prepositional

__all__ = [
    "behind_aside",
    "clause_in_which",
    "says_nothing",
    "seriously_behind",
    "strayed_behind",
    "tells_matter",
    "told_elsewhere",
    "under_which",
    "with_matter",
    "words_given",
]

PARTIES = frozenset({"with", "between", "among", "by", "from", "in", "at"})  # who agreed and where, not on what
CLAUSES = frozenset({"advcl", "xcomp", "ccomp", "acl", "relcl"})
STOPS = frozenset({",", ";", ":", "–", "—", "--"})
ABOUT = frozenset({"on", "over", "about"})
POINTING = frozenset({"the", "this", "that", "its", "their", "our", "his", "her"})
LONGEST = 16  # tokens behind the noun that tell what it is about


def with_matter(noun: Token, words: tuple[int, int]) -> tuple[int, int]:
    """The token span `words` of a bare `a deal`, `its commitments`, as far as what was agreed; of a passive (`a deal
    was reached to end it`) that alone. Any other span is returned as it is."""
    if noun.lemma_.lower() not in words_of("agreements") | words_of("undertakings") or tells_matter(noun):
        return words
    if (strayed := clause_in_which(noun)) is not None:
        return words[0], strayed.right_edge.i + 1
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head  # living up to its commitments under the accord
    matter = next((c for c in verb.rights if c.i > noun.right_edge.i and _is_matter(c, noun)), None)
    if matter is None or any(t.text in STOPS for t in noun.doc[noun.right_edge.i + 1 : matter.left_edge.i]):
        return words
    if noun.dep_ != "nsubjpass" or matter.lower_ in ABOUT:
        return words[0], _end_of(matter) + 1
    start = matter.left_edge.i
    return start + (matter.left_edge.lower_ in {"to", "that"}), matter.right_edge.i + 1


def clause_in_which(noun: Token) -> Token | None:
    """The verb of `a pact in which Japan agreed to stop`, `a deal under which it will pay`; of `a pact last May in
    which Japan agreed`, `a deal with the firm in which` the parser hangs it on the last noun."""
    behind = [c for n in (noun, noun.head) for c in n.rights if c.i > noun.i]
    near = (t for c in behind for t in (c, *c.rights) if t.ent_type_ in {"DATE", "TIME"} or c.lower_ == "with")
    for clause in (c for n in (noun, *near) for c in n.rights if c.dep_ == "relcl"):
        places = (p for p in clause.lefts if p.dep_ == "prep" and p.lower_ in {"in", "under"})
        if any(w.lower_ == "which" for p in places for w in p.rights):
            return clause
    return None


def under_which(noun: Token) -> tuple[int, int] | None:
    """The token span of what is done under a bare deal: `5,000 left under a deal between the two`, `its status, agreed
    under a 1984 pact between them`; None for any other noun, and where the deal tells on what (`a nuclear deal`)."""
    named = any(c.dep_ in {"compound", "amod", "nmod"} for c in noun.lefts)
    if named or tells_matter(noun) or noun.lemma_.lower() not in words_of("bare_agreements"):
        return None
    if noun.dep_ != "pobj" or noun.head.lower_ != "under" or noun.head.head.pos_ not in {"VERB", "AUX"}:
        return None
    verb = noun.head.head
    first = verb.head.left_edge.i if verb.dep_ in {"acl", "relcl"} else clause_bounds(verb)[0]
    return first, noun.right_edge.i + 1


def told_elsewhere(scene: Scene, words: tuple[int, int]) -> tuple[int, int]:
    """Of a bare `the pact` the token span where the article tells on what it is (`the semiconductor pact`, `a pact to
    end dumping`), the last before or else the first behind; any other span, and where none tells, as it is."""
    pointing, noun = scene.doc[words[0]], scene.doc[words[1] - 1]
    bare = words[1] - words[0] == 2 and pointing.lower_ in POINTING
    if not bare or noun.lemma_.lower() not in words_of("agreements"):
        return words
    alike = [t for t in scene.words.of({noun.lemma_.lower()}) if t.tag_ == noun.tag_ and _is_told(t)]
    found = next((t for t in reversed(alike) if t.i < words[0]), None) or next(iter(alike), None)
    if found is None:
        return words
    clause = clause_in_which(found)
    edge = (clause or found).right_edge.i + 1
    last = next((t.i for t in scene.doc[found.i : edge] if t.text in STOPS), edge)
    whole = found.head.head if found.dep_ == "pobj" and found.head.lower_ == "of" else found
    first = whole if whole.lemma_.lower() in words_of("agreements") else found  # the cessation of hostilities agreement
    return first.left_edge.i, min(last, found.i + (LONGEST if clause is None else 3 * LONGEST))


def _is_told(noun: Token) -> bool:
    """`the fisheries pact`, `a pact to end dumping`; not `a pact signed in May`."""
    if any(c.lower_ in {"great", "good"} for c in noun.lefts):
        return False  # a great deal of work
    named = any(c.dep_ == "compound" and c.pos_ == "NOUN" for c in noun.lefts)
    about = [c for c in noun.rights if c.dep_ == "prep" and c.lower_ in ABOUT | {"to", "for", "of"}]
    return (
        named
        or bool(about)
        or clause_in_which(noun) is not None
        or any(c.dep_ in {"acl", "relcl"} and is_infinitive(c) for c in noun.rights)
    )


def tells_matter(noun: Token) -> bool:
    """`a deal on fish`, `an agreement to sell it`: what it is about hangs on the noun."""
    return any(c.dep_ in CLAUSES or (c.dep_ == "prep" and c.lower_ not in PARTIES) for c in noun.rights)


def _is_matter(token: Token, noun: Token) -> bool:
    """`to buy crude`, `that would establish a truce`, `on sharing stocks`, `under the accord`, right behind it `for the
    bridge`; not `on Tuesday`, `for two years`."""
    if token.dep_ in CLAUSES:
        return is_infinitive(token) or token.left_edge.lower_ == "that"
    if token.dep_ != "prep" or (noun.dep_ == "nsubjpass" and token.lower_ not in ABOUT):
        return False
    if token.lower_ == "under":
        return any(o.lemma_.lower() in words_of("agreements") for o in token.rights)
    carried = any(t.lower_ == "with" for t in noun.doc[noun.i : token.i])  # signed the deal with a child on his lap
    near = token.lower_ == "for" and token.i == noun.right_edge.i + 1
    return (token.lower_ in ABOUT or near) and not (
        carried or any(c.ent_type_ in {"DATE", "TIME"} for c in token.rights)
    )


def _end_of(matter: Token) -> int:
    """Its last token; of `under the accord by shelling the town` the accord."""
    if matter.lower_ == "under":
        return next((c.i for c in matter.rights if c.dep_ == "pobj"), matter.i)
    return matter.right_edge.i


def seriously_behind(noun: Token) -> Token | None:
    """`takes its commitment to help very seriously and believes`: where what is said of taking it begins."""
    if noun.dep_ != "dobj" or noun.head.lemma_ != "take":
        return None
    how = next((t for t in noun.doc[noun.i + 1 : noun.sent.end] if t.lower_ in {"seriously", "lightly"}), None)
    while how is not None and how.nbor(-1).lower_ in {"very", "so", "too", "extremely", "quite", "most", "more"}:
        how = how.nbor(-1)
    return how


def strayed_behind(noun: Token) -> Token | None:
    """What the parser hung on the verb: `had assurances from Iran that they would be freed`, `doubts the commitment of
    France to ending the war`."""
    if noun.dep_ != "dobj":
        return None
    behind = [c for c in noun.head.children if c.i > noun.right_edge.i or c.left_edge.i > noun.right_edge.i]
    near = next((c for c in behind if c.left_edge.i == noun.right_edge.i + 1), None)
    return near if near is not None and (near.dep_ == "ccomp" or near.lower_ == "to") else None


def behind_aside(noun: Token) -> int:
    """`promises, still unfulfilled, to improve it`: the token behind the aside, else the next one."""
    near = [t.text for t in noun.doc[noun.i + 1 : noun.i + 6]]
    second = near.index(",", 1) if near[:1] == [","] and "," in near[1:] else -1
    closes = second > 0 and near[second + 1 : second + 2] == ["to"]
    return noun.i + 2 + second if closes else noun.i + 1


def words_given(scene: Scene) -> Iterator[Token]:
    """`has gone back on its word to replace the pumps`, `kept its own word that it would`; not `sent word to stop`,
    `had his word to say`."""
    for noun in scene.words.of({"word"}):
        own = noun.tag_ == "NN" and any(c.tag_ == "PRP$" or c.dep_ == "poss" for c in noun.lefts)
        verb = next((g for g in governors(noun) if g.pos_ == "VERB"), None) if own else None
        act = [t.tag_ if i else t.lower_ for i, t in enumerate(noun.doc[noun.i + 1 : noun.i + 3])]
        if (
            verb is not None
            and verb.lemma_.lower() in words_of("word_held")
            and (act == ["to", "VB"] or act[:1] == ["that"])
        ):
            yield noun


def says_nothing(noun: Token, words: tuple[int, int]) -> bool:
    """`its vow`, `the promises of Chad`: what was undertaken is not told; `these promises` were told of before."""
    if any(c.lower_ in {"this", "these", "that", "those", "such"} for c in noun.children if c.i < noun.i):
        return False
    owners = {t.i for c in noun.children if c.dep_ in {"poss", "compound", "nmod"} for t in c.subtree}
    owners |= {t.i for o in prepositional(noun, {"of", "by", "from"}) if o.pos_ == "PROPN" for t in o.subtree}
    inside = (t for t in noun.doc[words[0] : words[1]] if t.i not in owners | {noun.i} and t.lower_ != "own")
    return not any(t.pos_ in {"NOUN", "PROPN", "VERB", "ADJ", "NUM"} for t in inside)
