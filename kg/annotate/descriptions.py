"""Posts, bodies and groups without a name: `a Malian minister`, `the foreign ministry`, `armed rebels`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc, Token

from kg.annotate.drafts import Draft
from kg.annotate.firms import firm_words, start_of_firm
from kg.annotate.gazetteer import fold
from kg.annotate.lists import words_of
from kg.annotate.longer_names import is_prefixed
from kg.annotate.premises import is_premises
from kg.annotate.titles import Phrase
from kg.annotate.whole_names import end_of_complement
from kg.model import Kind
from kg.seeds import Seeds, load_seeds

__all__ = ["find_described", "without_place"]

ABBREVIATED = frozenset({"lt", "gen", "col", "maj", "capt", "brig", "adm", "sgt", "gov", "sen", "rep", "prof", "cmdr"})
ADJECTIVES = frozenset({"major", "general", "chief", "principal", "minor", "daily", "weekly"})
MODIFIERS = {"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"}

# Bodies whose word before another noun says of what kind it is: military service, intelligence failure, leadership race
QUALITIES = frozenset({"military", "intelligence", "leadership", "police", "aviation", "court"})
ANY = frozenset({"any", "every", "each", "either", "neither"})
INDEFINITE = frozenset("a an some one another several many no any every each few most".split())


def find_described(doc: Doc, phrase: Phrase, seeds: Seeds) -> Iterator[Draft]:
    """The draft of a post, a body or a group without a name; none where the words name no actor."""
    head = doc[phrase.end - 1]
    start = _left_edge(_noun_of(doc, phrase), phrase.start)
    if _is_no_actor(doc, phrase, head, seeds) or _is_counted(doc, phrase, start, head):
        return
    if phrase.id in seeds.retinues and not _is_a_persons(head):
        return
    if phrase.id in firm_words() and head.tag_ not in {"NNS", "NNPS"}:
        if (first := start_of_firm(doc, start, head)) is None:
            return
        start = first
    fires = _fires(doc, phrase, head)
    plural = head.tag_ in {"NNS", "NNPS"} or fires
    institution = phrase.kind == "group" and phrase.id in seeds.institutions and not plural
    named_kind: Kind = "group" if plural or phrase.kind == "group" else "person"
    body = phrase.kind == "body" and not is_prefixed(doc, phrase.start)
    kind: Kind = "organisation" if body or institution else "group" if phrase.kind == "body" else named_kind
    if institution and (end := _end_of_proper(doc, start, head)) is not None:  # the model has passed it over
        first = next(t.i for t in doc[start:end] if t.tag_ != "DT")
        yield Draft(start, end, head.i, kind, "name", name=doc[first:end].text)
        return
    if is_premises(head):
        return
    yield Draft(
        start, phrase.end, head.i, kind, "description",
        role=phrase.text if phrase.kind == "role" else None, role_id=phrase.id if phrase.kind == "role" else None,
        body=phrase.id if body else None, gender=phrase.gender, plural=plural,
        definite=not _is_indefinite(doc, start, head),
    )  # fmt: skip


def _noun_of(doc: Doc, phrase: Phrase) -> Token:
    """The noun on which a state in front hangs: `Ministry` of `the Chadian Ministry of Foreign Affairs`."""
    inside = doc[phrase.start + 1 : phrase.end] if phrase.kind == "body" else ()
    return doc[next((t.i for t in inside if t.lower_ in {"of", "for"}), phrase.end) - 1]


def _is_a_persons(head: Token) -> bool:
    """`Mueller's team`, `the Weber team`; not `the football team`."""
    whose = (c for c in head.children if c.dep_ in {"poss", "compound", "nmod"} and c.i < head.i)
    return any(c.ent_type_ == "PERSON" for c in whose)


def _fires(doc: Doc, phrase: Phrase, head: Token) -> bool:
    """`Rebel shelling`: the rebels', whom the singular tells."""
    behind = doc[phrase.end].lower_ if phrase.end < len(doc) else ""
    return head.tag_ in {"NN", "NNP"} and behind in words_of("firing") and fold(head.text) in words_of("fighters")


def without_place(doc: Doc, phrase: Phrase) -> Phrase:
    """Of `ambassador to the United Nations` the ambassador, who is another than where he is sent."""
    sent = next((t.i for t in doc[phrase.start : phrase.end] if t.lower_ in {"to", "at"}), None)
    return replace(phrase, end=sent) if phrase.kind == "role" and sent is not None else phrase


def _is_indefinite(doc: Doc, start: int, head: Token) -> bool:
    """`one diplomat`; also where the phrase begins behind it: `one Latin American debt official`."""
    before = (c for c in head.children if c.i < start and c.dep_ in {"det", "nummod"})
    return fold(doc[start].text) in INDEFINITE or any(fold(c.text) in INDEFINITE for c in before)


@cache
def _last_words() -> frozenset[str]:
    """The nouns of a state's bodies."""
    return frozenset(key.split()[-1] for key in load_seeds().bodies)


def _end_of_proper(doc: Doc, start: int, head: Token) -> int | None:
    """Token behind a body's own name, of three words or more in capitals: `the National Foreign Trade Council`, `the
    General Organisation for Cereal Processing`."""
    tokens = [t for t in doc[start : head.i + 1] if t.tag_ != "DT"]
    end = end_of_complement(doc, head.i + 1)
    words = len(tokens) + (end > head.i + 1)
    proper = words > 2 and all(t.text[0].isupper() for t in tokens) and all(t.tag_ != "POS" for t in tokens)
    return end if proper else None


def _goes_on(doc: Doc, i: int) -> bool:
    return i < len(doc) and doc[i].pos_ == "NOUN" and doc[i].tag_ in {"NN", "NNS"}


def _left_edge(head: Token, start: int) -> int:
    """The first token of the noun phrase that ends in `head`, without crossing commas, verbs, dates or the press
    (`told Reuters Syria's opposition`)."""
    edge = head.left_edge.i
    i = start
    while i > edge and _modifies(head.doc[i - 1], head.doc[i]):
        i -= 1
    return i


def _modifies(token: Token, following: Token) -> bool:
    """Nouns, adjectives and the like, and `so-called`; a name that ends right before another one does not."""
    if token.ent_iob_ != "O" and following.ent_iob_ == "B" and not _is_whose(token):
        return False
    if token.lower_ in words_of("press") and token.head.i == following.i and following.lemma_ in words_of("newsmen"):
        return True  # SANA reporter
    if token.text in words_of("forms_of_address") or token.lower_ in words_of("honoured"):
        return False  # `HE the Minister`, `His Excellency the Minister`
    if token.lower_ in words_of("press") or fold(token.text) in words_of("not_in_names"):
        return False  # `Related Story British lawmaker says`
    if token.ent_type_ in {"DATE", "TIME"} and any(c.isdigit() for c in token.text):
        return False
    if token.lower_ in words_of("weekdays") or token.lower_ == "more":
        return False  # `told reporters Monday activists would march`, `wounding dozens more observers said`
    doing = token.tag_ in {"VBG", "JJ"} or following.ent_iob_ == "B"
    if doing and token.lower_.endswith("ing") and token.lower_ not in words_of("ing_words"):
        return False  # `on Oct. 18 promising rebels safe passage`, `a coalition bombing Islamic State militants`
    return (
        token.pos_ in MODIFIERS
        or token.text == "."
        or (token.text == "-" and not token.whitespace_)
        or token.tag_ in {"VBN", "POS"}
        or (token.pos_ == "ADV" and following.text == "-")
    )


def _is_whose(token: Token) -> bool:
    """`South Korea's Defence Ministry`, `the South Korean Defence Ministry`: the state whose it is."""
    return token.tag_ == "POS" or (token.ent_type_ in {"NORP", "GPE"} and token.dep_ in {"amod", "compound", "nmod"})


def _is_no_actor(doc: Doc, phrase: Phrase, head: Token, seeds: Seeds) -> bool:
    behind = doc[phrase.end].lower_ if phrase.end < len(doc) else ""
    if (
        head.pos_ not in {"NOUN", "PROPN", "ADJ"}
        or _is_quality(doc, phrase, head)
        or _is_none(head, group=phrase.kind == "group")
    ):
        return True
    if _is_adjective(doc, phrase, head) or _is_no_post(head):
        return True
    if (head.lower_ in ABBREVIATED and behind == ".") or (head.lower_ in ADJECTIVES and head.pos_ == "ADJ"):
        return True  # `Marine Lt. Col. Oliver North`, `a major naval base`
    if head.lower_ == "source" and behind in {":", "of"}:
        return True  # `Source: Reuters`, `the main source of fighters`
    entered = head.lower_ == "force" and head.i and doc[head.i - 1].lower_ in {"into", "in", "by", "of"}
    if entered or (head.lower_ == "regime" and (behind == "change" or _is_of_rules(head))):
        return True  # `came into force`, `regime change`, `the ceasefire regime`
    if phrase.kind == "body" and head.tag_ == "NNS" and fold(head.text) not in _last_words():
        return True  # `reopened embassies`: not one of them
    if phrase.kind != "role" and any(t.tag_ == "WP$" for t in head.children):
        return True  # `the government, whose forces are backed`
    return head.dep_ == "npadvmod" or behind == "-" or _stands_before_names(doc, phrase, head)  # `rebel-held`


def _is_of_rules(regime: Token) -> bool:
    """`the ceasefire regime`, `a visa regime`: rules, and nobody who rules."""
    return any(fold(c.lemma_) in words_of("of_rules") for c in regime.lefts)


def _is_none(head: Token, *, group: bool) -> bool:
    """`few politicians can`, `no rebels were seen`, `any group`, `either party`: nobody, or whoever it may be; but not
    `a few politicians`, nor `either Russian or Syrian jets`. `Every soldier` is a person still, whom `he` means."""
    before = {c.lower_ for c in head.lefts}
    if not group or not before & ANY:
        return bool(before & {"few", "no"}) and "a" not in before
    front = head.doc[head.left_edge.i : head.i]
    return not any(t.dep_ == "cc" for t in (*front, *head.children))


def _stands_before_names(doc: Doc, phrase: Phrase, head: Token) -> bool:
    """`Presidents Omar Keita and Ana Ruiz`: their title."""
    if head.tag_ not in {"NNS", "NNPS"}:
        return False
    following = doc[phrase.end] if phrase.end < len(doc) else None
    named = following is not None and following.ent_type_ == "PERSON" and following.ent_iob_ == "B"
    return named and (head.dep_ in {"compound", "nmod"} or (head.text[0].isupper() and head.pos_ == "PROPN"))


def _is_adjective(doc: Doc, phrase: Phrase, head: Token) -> bool:
    """`official French statements`; `all options, including military, are open`, `7 pm`: no noun, whatever is said."""
    if head.text == "pm" and head.i and doc[head.i - 1].like_num:
        return True  # `until 7 pm accusing rebels`
    told = head.tag_ == "JJ" and head.dep_ == "amod" and head.head.i > head.i and phrase.kind == "role"
    bare = fold(head.text) == "military" and head.dep_ == "pobj" and not any(c.i < head.i for c in head.children)
    intervened = fold(head.text) == "military" and head.head.lemma_ == "intervene" and not any(head.lefts)
    return told or intervened or (bare and doc[head.i - 1].lower_ in {"including", "and", "or", "from", "than"})


def _is_no_post(noun: Token) -> bool:
    """`seeks justice`: the word of a post without an article, where it names a virtue; `in opposition to Keita`."""
    bare = noun.tag_ == "NN" and not any(c.i < noun.i for c in noun.children)
    if bare and noun.lower_ == "opposition" and noun.head.lower_ in {"in", "voice", "despite"}:
        return any(c.lower_ == "to" for c in noun.children)
    return bare and noun.dep_ in {"dobj", "pobj", "nsubj"} and noun.lower_ in words_of("virtues")


def _is_quality(doc: Doc, phrase: Phrase, head: Token) -> bool:
    """Whether the words say of what kind another noun is: `his leadership bid`, `under rebel control`. A body counts
    inside, as in `ministry statement`; no role or group does, nor `military service`."""
    inside = head.dep_ in {"compound", "amod"} and head.head.i == head.i + 1
    word = fold(head.text)
    kind = word in QUALITIES if phrase.kind == "body" else head.tag_ in {"NN", "JJ"} and phrase.kind == "role"
    owned = inside and phrase.kind == "body" and word not in QUALITIES and head.pos_ != "ADJ"
    return (kind and _goes_on(doc, phrase.end)) or (inside and not owned)


def _is_counted(doc: Doc, phrase: Phrase, start: int, head: Token) -> bool:
    """`the two chief counsels`, whom the tagger takes for one."""
    counted = any(t.tag_ == "CD" and t.lower_ != "one" for t in doc[start : head.i])
    return counted and head.tag_ == "NN" and phrase.kind == "role"
