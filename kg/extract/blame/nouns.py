"""Nouns that charge whoever they belong to: `the inability of the coalition to control`, `attacks by the rebels`."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.blame.charge import Charge
from kg.extract.blame.guesses import is_suspected
from kg.extract.blame.plots import is_for_a_wrong
from kg.extract.factuality import is_infinitive, is_wish, words_of
from kg.extract.frames import Blame, load_blame, load_deeds
from kg.extract.syntax import agents_of, conditions_on, is_negated, is_passive, possessors_of, prepositional
from kg.extract.words import actor_words, spelt_out

__all__ = ["charge_of_noun", "is_compared"]

TIMES = {"under", "before", "after", "during", "since", "following", "until", "amid"}


def charge_of_noun(noun: Token) -> Charge | None:
    """`refusal by armed groups to join`, `crimes committed by the army`, `the hypocrisy of the ideologues`."""
    blame = load_blame()
    lemma = max(spelt_out(noun) & load_deeds(), default=noun.lemma_.lower())
    if (owned := _charge_of_owner(noun, lemma)) is not None:
        return owned
    by_whom = tuple(agent for verb in _committing(noun, blame) for agent in agents_of(verb))
    if (
        by_whom
        and not is_compared(noun)
        and (lemma in blame.crimes or ((lemma in blame.deeds or lemma in blame.operations) and not is_wish(noun)))
    ):
        return Charge(noun, by_whom, "deed-noun", owned=True, hedged=is_suspected(noun))
    aside = _is_defied(noun) or _is_a_time(noun) or _is_none(noun) or _is_probed(noun) or is_compared(noun)
    if lemma not in load_deeds() or aside:
        return None
    if noun.dep_ == "advcl" and conditions_on(noun) is not None:
        return None  # `if Mali attacks`, where the parser takes the verb for a noun
    suggested = lemma in blame.plots and noun.dep_ == "dobj" and noun.head.lemma_ == "suggest"
    if is_wish(noun) and not (suggested or (lemma in blame.lasting and _is_withstood(noun))):
        return None
    if noun.dep_ in {"dobj", "nsubjpass"} and noun.head.lemma_ in blame.endorsing:  # we support Israel's attack
        return None
    if lemma == "support" and not {t.lemma_.lower() for t in noun.subtree} & blame.abet_objects:
        return None  # their support in principle
    by = tuple(_doers(noun, blame))
    return Charge(noun, by, "deed-noun", owned=True) if by else None


def _charge_of_owner(noun: Token, lemma: str) -> Charge | None:
    """`their refusal to join`, `Chad's intent to destroy us`."""
    blame = load_blame()
    if lemma in blame.omit_nouns and any(c.dep_ in {"acl", "prep", "relcl"} for c in noun.children):
        return Charge(noun, _who_omits(noun), "omission-noun", owned=True)
    meant = lemma in blame.intents and is_for_a_wrong(noun) and not is_wish(noun)
    owners = tuple(possessors_of(noun)) if meant else ()
    return Charge(noun, owners, "plan", owned=True) if owners else None


def _who_omits(noun: Token) -> tuple[Token, ...]:
    """`Chad's lack of help`; of `a lack of help from Chad` the help is what is lacked."""
    lacked = prepositional(noun, {"of"}) if noun.lemma_.lower() in {"lack", "absence"} else []
    return tuple(t for n in lacked for t in prepositional(n, {"from"})) or tuple(possessors_of(noun))


def _is_a_forums(noun: Token) -> bool:
    """`the commission on Syrian truce violations`: what a body or talks are about, and where."""
    about = noun.dep_ == "pobj" and noun.head.lower_ in {"on", "for"}
    return about and noun.head.head.lemma_.lower() in load_blame().forums


def _doers(noun: Token, blame: Blame) -> list[Token]:
    """Behind `by`, or else the owner (`bin Laden's killing by the Navy` is not his own); of a vice, behind `of`."""
    by = prepositional(noun, {"by"}) or _by_behind(noun)
    if not by and noun.lemma_.lower() not in words_of("suffered"):  # Cox's killing
        by = [c for c in noun.children if c.dep_ == "poss" and c.ent_type_ not in {"DATE", "TIME"}]  # Friday's attack
    doubted = {c.lower_ for c in noun.children} & {"alleged", "suspected", "purported", "reported"}
    aimed_at = noun.dep_ == "dobj" and is_infinitive(noun.head)  # set out to break a government siege
    sided = _names_a_side if aimed_at else _names_a_bare_side
    if not by and not doubted and not _is_a_forums(noun) and any(sided(c) for c in noun.children):
        return [noun]  # Russian aggression, a US plot
    return by or (prepositional(noun, {"of"}) if noun.lemma_.lower() in blame.vices else [])


def _names_a_side(word: Token) -> bool:
    """`Russian` aggression; but in `should the North attack` the parser takes a verb for a noun."""
    modifies = word.dep_ in {"amod", "compound", "nmod"} and word.pos_ in {"PROPN", "ADJ"}
    return modifies and word.text[0].isupper() and word.lower_ not in {"north", "south"}


def _names_a_bare_side(word: Token) -> bool:
    """`government` bombardment, `Russian` bombardment."""
    bare = word.dep_ in {"amod", "compound", "nmod"} and word.lemma_.lower() in actor_words("bare-sides")
    return bare or _names_a_side(word)


def _is_none(noun: Token) -> bool:
    return any(c.lower_ in {"no", "any", "future", "possible", "potential"} for c in noun.children)


def _is_defied(noun: Token) -> bool:
    """`Such attacks will not stop us`: a vow."""
    bare = noun.dep_ == "nsubj" and any(c.lower_ in {"such", "these", "this", "those"} for c in noun.lefts)
    return bare and is_negated(noun.head) and any(c.lower_ in {"us", "me"} for c in noun.head.children)


def _is_a_time(noun: Token) -> bool:
    """`before the airstrikes by the coalition`: when, and not what."""
    return noun.dep_ == "pobj" and noun.head.lower_ in TIMES and not _is_borne(noun)


def _is_borne(noun: Token) -> bool:
    """`came under Russian attack`; not `came under American attack for its silence`."""
    if noun.lemma_.lower() not in load_blame().sieges or noun.dep_ != "pobj" or noun.head.lower_ != "under":
        return False
    verb = noun.head.head
    befell = verb.lemma_ in load_blame().befalling and not is_negated(verb)
    return befell and not any(prepositional(t, {"for", "over"}) for t in (noun, verb))


def _is_withstood(noun: Token) -> bool:
    """`must stop Russia's aggression`, `wants to protect its people from Russian aggression`: it is there."""
    if noun.dep_ == "pobj" and noun.head.lower_ in {"from", "against"}:
        return noun.head.head.lemma_ in load_blame().shielding
    return noun.dep_ == "dobj" and noun.head.lemma_ in load_blame().withstanding


def _is_probed(noun: Token) -> bool:
    """`the investigation into Russian meddling`, `the likelihood of Iranian involvement`: who speaks of it does not say
    that it was done."""
    above = noun.head.head
    open_words = words_of("probes") | words_of("chances")
    return noun.dep_ == "pobj" and noun.head.lower_ in {"into", "of"} and above.lemma_.lower() in open_words


def is_compared(noun: Token) -> bool:
    """`was similar to raids carried out by the coalition`, `unlike the attacks by the rebels`: what is charged is
    another one."""
    marks = (noun.head, noun.head.head) if noun.dep_ == "pobj" else ()
    return any(t.lower_ in load_blame().comparing for t in marks)


def _committing(noun: Token, blame: Blame) -> list[Token]:
    """`crimes carried out by the regime`, `the crimes Russia continues to commit`."""
    clauses = [c for c in noun.children if c.dep_ in {"acl", "relcl"}]
    verbs = [v for c in clauses for v in (c, *(x for x in c.children if x.dep_ == "xcomp"))]
    return [v for v in verbs if v.lemma_ in blame.doing | {"do"} and (v.dep_ != "acl" or v.tag_ == "VBN")]


def _by_behind(noun: Token) -> list[Token]:
    """`have counted forty violations by Turkey`: the parser hung `by` on the active verb."""
    verb = noun.head
    if noun.dep_ != "dobj" or is_passive(verb):
        return []
    return [g for c in verb.children if c.lower_ == "by" and c.i == noun.right_edge.i + 1 for g in c.children]
