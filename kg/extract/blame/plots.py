"""Plans whose purpose is a wrong: `part of a plan to starve the town`, `a ploy to divide us`, `Moscow's aim was to`."""

from __future__ import annotations

from spacy.tokens import Token

from kg.extract.blame.wrongs import deed_rule, hits_a_foe
from kg.extract.frames import load_blame
from kg.extract.syntax import conjuncts, prepositional

__all__ = ["is_for_a_wrong", "is_plot", "plot_in"]


def is_plot(noun: Token) -> bool:
    """A plot, ploy or conspiracy; a plan, campaign or attempt whose purpose is a wrong."""
    blame, lemma = load_blame(), noun.lemma_.lower()
    return lemma in blame.plots or (lemma in blame.plans and is_for_a_wrong(noun))


def is_for_a_wrong(noun: Token) -> bool:
    """`plan to seize our waters`, `campaign of intimidation`, `plan for world domination`; not `efforts to cut Islamic
    State's supplies`."""
    purposes = [t for c in noun.children if c.dep_ in {"acl", "relcl"} for t in conjuncts(c)]
    purposes += [t for t in prepositional(noun, {"of", "for", "at"}) if t.tag_ == "VBG"]
    ends = {t.lemma_.lower() for t in prepositional(noun, {"of", "for"})}
    blame = load_blame()
    wrong = any(deed_rule(verb) is not None and not hits_a_foe(verb) for verb in purposes)
    return wrong or bool(ends & (blame.deeds | blame.ends))


def plot_in(predicate: Token) -> Token | None:
    """The plot that a predicate is, or is part of."""
    inside = (predicate, *prepositional(predicate, {"of", "in"}))
    return next((t for t in inside if t.pos_ == "NOUN" and is_plot(t)), None)
