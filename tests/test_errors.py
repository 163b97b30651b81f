"""The exception tree is the one that is drawn, and one `except` catches it all."""

import re

import pytest

import kg.errors
from kg.errors import KgError


def drawn_tree() -> dict[str, int]:
    """The names in the docstring's drawing, each with its depth."""
    drawing = re.findall(r"^    ([│ ├└─]*)(\w+Error)\b", kg.errors.__doc__ or "", re.MULTILINE)
    return {name: len(branch) // 4 for branch, name in drawing}


def real_tree(error: type[KgError] = KgError, depth: int = 0) -> dict[str, int]:
    below = {name: d for child in error.__subclasses__() for name, d in real_tree(child, depth + 1).items()}
    return {error.__name__: depth, **below}


def test_the_tree_is_the_one_drawn() -> None:
    assert drawn_tree() == real_tree()
    assert sorted(real_tree()) == kg.errors.__all__


@pytest.mark.parametrize("name", kg.errors.__all__)
def test_every_error_says_when_it_is_raised_and_keeps_its_message(name: str) -> None:
    error = getattr(kg.errors, name)
    assert error.__doc__
    with pytest.raises(KgError, match=r"^seeds/x\.toml, row 3: no verb$"):
        raise error("seeds/x.toml, row 3: no verb")
