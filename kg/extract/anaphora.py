"""What a clause takes up from before: `the plane`, `that offer`, `this`, `her country`, `said Slovakia of Hungary`.

Each gives nobody where the text before leaves two candidates: doubt is a value.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from spacy.tokens import Token

from kg.extract.frames import load_deeds
from kg.extract.occasions import doer_told
from kg.extract.syntax import agents_of, governors, objects_of, prepositional, subjects_of
from kg.extract.words import actor_words
from kg.model import Mention, Statement
from kg.seeds import load_lexicon

if TYPE_CHECKING:
    from kg.extract.scene import Scene

__all__ = [
    "doer_aside",
    "doer_before",
    "is_laid_down",
    "is_of_others",
    "last_to_speak",
    "named_beside",
    "owner_before",
    "state_of_possessor",
    "subject_behind_phrase",
    "topic_of",
]

DEFINITE = {"the", "this", "that", "these", "those", "such"}
REACH = 150  # tokens
BY = frozenset({"by"})
SIDES = frozenset({"country", "organisation", "group"})
DOING = frozenset({"country", "organisation", "person"})
FAR = 500  # tokens: what a state lays down stays the article's topic
SAID_BEFORE = 60  # tokens from what was said to the word that takes it up


def owner_before(scene: Scene, noun: Token) -> list[Mention]:
    """`a Russian jet … the plane`, `US policy … that policy`: whose the last one of its kind was; when there were
    several owners, nobody. What was only said (`that offer`, `the allegations`) is its last speaker's. An event is
    whose the article told before (`the launch`)."""
    definite = any(c.lower_ in DEFINITE and (c.dep_ == "det" or c.lower_ == "such") for c in noun.children)
    if not definite and not _is_of_one(noun):
        return []
    if noun.dep_ == "pobj" and noun.head.lower_ in {"of", "for"} and noun.head.head.lemma_ in {"accuse", "blame"}:
        return scene.actor_list(objects_of(noun.head.head))  # accused Damascus of that attack
    return _owner_of_kind(scene, noun) or doer_told(scene, noun)


def _is_of_one(noun: Token) -> bool:
    """`called expulsion of the consul a crime`: as `the expulsion of the consul`, in the style of some agencies."""
    if noun.dep_ != "dobj" or any(c.dep_ in {"det", "amod", "compound", "poss"} for c in noun.children):
        return False
    return any(c.lower_ == "the" and t.tag_ == "NN" for t in prepositional(noun, {"of"}) for c in t.children)


def _owner_of_kind(scene: Scene, noun: Token) -> list[Mention]:
    things = load_lexicon("actors")
    kinds = ("instruments", "machines", "utterances", "attacks", "plans", "measures")
    if not any(noun.lemma_.lower() in things[kind] for kind in kinds):
        return []
    before = [(token.lemma_ == noun.lemma_, _known_owners(scene, token)) for token in _owned_before(scene, noun)]
    # the sanctions: of sanctions before, else of any measure
    owners = [found for same, found in before if same and found] or [found for _, found in before if found]
    if not owners and noun.lemma_.lower() in things["utterances"] and not _tells_what(noun):
        return last_to_speak(scene, noun)
    agreed = _agreed(owners)
    laid_down = noun.lemma_.lower() in things["measures"]  # a state's, whoever heads it
    return [scene.country_of(m) if laid_down and m.role else m for m in agreed]


def _tells_what(noun: Token) -> bool:
    """`the allegations of collusion`: those that everybody knows, not what was said last."""
    clauses = [c for c in noun.children if c.dep_ in {"acl", "ccomp"} and any(g.lower_ == "that" for g in c.lefts)]
    return bool(clauses) or any(c.dep_ == "prep" and c.lower_ in {"of", "about"} for c in noun.children)


def _owned_before(scene: Scene, noun: Token) -> list[Token]:
    """Those of its kind; none where the last one's owner is not known: `a shell of opposition forces`."""
    tokens = list(_same_kind_before(noun))
    last = next((owners for token in tokens if (owners := _owners(scene, token))), [])
    return tokens if not last or any(_is_known(m) for m in last) else []


def _owners(scene: Scene, token: Token) -> list[Mention]:
    """Whose the thing is, or who does the deed."""
    return (
        scene.actor_list(agents_of(token)) if token.pos_ == "VERB" else scene.instrument(token) or scene.owners(token)
    )


def _known_owners(scene: Scene, token: Token) -> list[Mention]:
    return [m for m in _owners(scene, token) if _is_known(m)]


def _is_known(mention: Mention) -> bool:
    """A name, or a body of a known state."""
    return mention.form == "name" or mention.country is not None


def _agreed(owners: list[list[Mention]]) -> list[Mention]:
    """The owners named last, when nobody else owns one: Russia before its air force; the regime and Russia together."""
    sides = [{m.country or m.cluster for m in each} for each in owners]
    if not owners or any(other - sides[0] for other in sides):
        return []
    same = [m for each in owners for m in each if len(sides[0]) == 1]
    return sorted(same, key=lambda m: m.kind != "country")[:1] or owners[0]


def is_laid_down(noun: Token) -> bool:
    """`the United States placed sanctions on Mr. Kim`: who does one of these to a measure owns it."""
    things = load_lexicon("actors")
    kinds = (*things["measures"], *things["attacks"], *things["plans"])
    light = noun.head.pos_ == "VERB" and noun.head.lemma_ in things["light"]
    return noun.dep_ == "dobj" and light and noun.lemma_.lower() in kinds


def _same_kind_before(noun: Token) -> Iterator[Token]:
    lemma = noun.lemma_.lower()
    things = load_lexicon("actors")
    machines, attacks, measures = things["machines"], things["attacks"], things["measures"]
    kinds = (machines, attacks, measures) if lemma in things["any-attack"] or lemma not in attacks else ()
    kind = next((frozenset(k) for k in kinds if lemma in k), frozenset({lemma}))
    if lemma in things["any-attack"]:
        kind |= frozenset(
            machines
        )  # `a shell of the rebels struck a school. The attack …`: not the raids told of before
    reach = FAR if lemma in {*measures, *machines} else REACH
    for token in reversed([*noun.doc[max(0, noun.i - reach + 1) : noun.i]]):
        if token.pos_ == "VERB" and lemma.startswith(token.lemma_.lower()):  # bombed … the bombing
            if any(lemma in things[k] for k in ("attacks", "plans", "utterances")):
                yield token
        elif token.pos_ == "NOUN" and token.lemma_.lower() in kind and _is_apart(token) and _strikes(token, lemma):
            yield token


def _strikes(token: Token, lemma: str) -> bool:
    """For any attack: no machine that does nothing."""
    things = load_lexicon("actors")
    machine = lemma in things["any-attack"] and token.lemma_.lower() in things["machines"]
    return not machine or _does_something(token)


def _is_apart(noun: Token) -> bool:
    """Not `sanctions` in `Iran sanctions violations`; but `policy` in `a Trump policy speech`."""
    broken = noun.dep_ in {"compound", "nmod", "amod"} and noun.head.lemma_.lower() in load_deeds()
    return not broken and _is_bare(noun)


def _is_bare(noun: Token) -> bool:
    """Not `the raid`, unless it is `the US raid`, or `the curbs, imposed by Peru`."""
    return not any(c.dep_ == "det" and c.lower_ in DEFINITE for c in noun.children) or any(
        c.dep_ in {"compound", "amod", "nmod", "poss"} or (c.dep_ == "acl" and c.tag_ == "VBN" and prepositional(c, BY))
        for c in noun.children
    )


def _does_something(machine: Token) -> bool:
    """`a shell struck a school`; not `a jet was shot down`."""
    return machine.dep_ == "nsubj" and machine.head.pos_ == "VERB"


def last_to_speak(scene: Scene, noun: Token) -> list[Mention]:
    """`The regime said rebels can leave, but the opposition has denounced that offer as a deception`."""
    current = scene.statement_at(noun)
    for i in range(noun.i - 1, max(-1, noun.i - SAID_BEFORE), -1):
        statement = scene.statement_at(noun.doc[i])
        if statement is not None and statement is not current:
            known = statement.speaker is not None and statement.speaker.kind != "unknown"
            known = known and not _is_by_same_side(scene, statement, current)
            return [statement.speaker] if statement.speaker is not None and known else []
    return []


def _is_by_same_side(scene: Scene, one: Statement, other: Statement | None) -> bool:
    """`“Chad rejects these charges,” its spokesman said`: nobody rejects what his own side says."""
    if other is None or one.speaker is None or other.speaker is None:
        return False
    return scene.same_side(one.speaker, other.speaker)


def named_beside(scene: Scene, noun: Token) -> list[Mention]:
    """`the newspaper Le Monde`, `NATO ally Turkey`, `his predecessor, Hu Jintao`, `the supply body, Gossnab`: whom the
    name right behind a common noun names."""
    for child in noun.children:
        if child.dep_ != "appos" or child.pos_ != "PROPN" or child.i < noun.i:
            continue
        owned = any(c.dep_ == "poss" or c.lower_ == "the" for c in noun.children)
        first, mention = noun.i + 1 + (owned and noun.nbor().text == ","), scene.at.get(child.i)
        if child.left_edge.i == first and mention is not None and mention.form == "name" and mention.kind != "place":
            return [mention]
    return []


def doer_aside(scene: Scene, noun: Token) -> list[Mention]:
    """`North Korea fired a missile, a move condemned by Seoul`, `Chad said so, remarks which Mali denounced`: who does,
    or says, what the aside speaks of."""
    event = noun.lemma_.lower() in (*actor_words("events"), *actor_words("events-aside"))
    article = next((c for c in noun.children if c.lower_ in {"a", "an"} and c.dep_ == "det"), None)
    opening = article or (noun if noun.text.endswith("s") and noun.left_edge.i >= noun.i - 1 else None)
    comma = opening is not None and opening.i > noun.sent.start and opening.nbor(-1).text in {",", "-", "–", "—"}
    verbs = [g for g in governors(noun) if g.pos_ == "VERB" and g.i < noun.i] if event and comma else []
    said = noun.lemma_.lower() in actor_words("words-aside")
    doers = scene.actor_list(agents_of(verbs[-1 if said else 0])) if verbs else []
    return doers if len(doers) == 1 and doers[0].kind in DOING else []


def doer_before(scene: Scene, token: Token) -> list[Mention]:
    """`The US expelled two diplomats. This has hurt us, Cuba said`: who did what the sentence before tells."""
    first = token.sent.start
    event = token.lemma_.lower() in actor_words("events") and any(c.lower_ in DEFINITE for c in token.children)
    if not event and (token.lower_ not in {"this", "that", "it"} or token.pos_ not in {"PRON", "DET"}):
        return []
    if token.tag_ == "WDT":
        return []  # acts that aim to harm us and that run counter to the law
    if not event and token.i in scene.voice and (topic := topic_of(scene, scene.voice[token.i])):
        return topic[:1]
    if token.lower_ == "it" or first == 0:
        return []
    root = scene.doc[first - 1].sent.root
    root = next(
        (c for c in root.children if c.dep_ == "ccomp" and c.pos_ == "VERB"), root
    )  # what was said, not who said
    doers = scene.actor_list(agents_of(root)) if root.pos_ == "VERB" else []
    return doers if len(doers) == 1 and doers[0].kind in SIDES | {"person"} else []


def state_of_possessor(scene: Scene, noun: Token, depth: int) -> list[Mention]:
    """`her country`, `his government`: the state of whom the pronoun stands for."""
    if noun.lemma_.lower() not in actor_words("homelands"):
        return []
    own = [c for c in noun.children if c.tag_ == "PRP$"]
    people = [m for c in own for m in scene.actors(c, depth + 1) if m.country is not None]
    return [scene.country_of(people[0])] if people else []


def subject_behind_phrase(pronoun: Token) -> list[Token]:
    """`Under its commitment to NATO, Spain will spend more`: the subject behind a phrase that opens the sentence."""
    for above in governors(pronoun):
        if above.pos_ in {"VERB", "AUX"}:
            opening = above.sent.start == min(t.i for t in above.sent if not t.is_punct and not t.is_space)
            own = {a.i for a in governors(pronoun)}  # not `its opponents` itself
            return [s for s in subjects_of(above) if s.i > pronoun.i and s.i not in own] if opening else []
        if above.dep_ == "prep" and above.i > above.head.i:
            return []
    return []


def topic_of(scene: Scene, index: int) -> list[Mention]:
    """`“They are lying,” Peskov said of the Ukrainians`: whom the speaker talks of, as his verb says."""
    spoken = scene.spoken[index]
    verb = spoken.cue.root if spoken.cue is not None else None
    if verb is None or verb.lemma_ not in {"say", "tell", "write", "remark", "comment", "add"}:
        return []
    asked = [c for c in verb.children if c.dep_ == "advcl" and c.lemma_ == "ask"]  # said when asked about the raid
    asked += [c for c in verb.children if c.dep_ == "advcl" and c.text in {"commenting", "Commenting"}]
    if found := [
        m for c in asked for t in prepositional(c, {"about", "on"}) for m in scene.actors(t) or scene.owners(t)
    ]:
        return found
    named = [*subjects_of(verb), verb]
    about = [t for n in named for t in prepositional(n, {"of"}) if n.i == verb.i or n.ent_type_ in {"GPE", "PERSON"}]
    quoted = index < len(scene.statements) and scene.statements[index].ground.mode == "direct"
    about += prepositional(verb, {"about"}) if quoted else []  # “They are lying,” Peskov said about the Ukrainians
    found = [m for t in about for m in scene.actors(t) or scene.owners(t)]
    speaker = scene.statements[index].speaker if index < len(scene.statements) else None
    member = speaker is not None and speaker.kind == "person"  # said Jane Doe of Amnesty
    return [m for m in found if not (member and m.kind == "organisation")]


def is_of_others(pronoun: Token) -> bool:
    """`Other aggressors will unleash their own wars`: those of who does it, who is nobody in particular."""
    own = pronoun.lower_ == "their" and any(c.lower_ == "own" for c in pronoun.head.children)
    verb = next((g for g in governors(pronoun) if g.pos_ == "VERB"), None) if own else None
    doers = [s for s in subjects_of(verb) if s.i < pronoun.i] if verb is not None else []
    return bool(doers) and all(s.tag_ == "NNS" and any(c.lower_ == "other" for c in s.children) for s in doers)
