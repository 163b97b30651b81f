"""Knowledge graphs from diplomacy news: who accuses whom of what, who has promised what, and with which words.

from kg import build, extract

for edge in extract(["seeds/articles"]):
    print(edge["source"], edge["type"], edge["target"], edge["evidence"]["text"])
build(["seeds/articles"], "exports")
"""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["__version__", "build", "extract"]

if TYPE_CHECKING:
    from kg.pipeline import build, extract


def __getattr__(name: str) -> Any:
    """Load the pipeline, and with it spaCy, only when it is asked for."""
    if name in ("build", "extract"):
        from kg import pipeline

        return getattr(pipeline, name)
    raise AttributeError(f"module 'kg' has no attribute {name!r}")
