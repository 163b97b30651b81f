"""The graph into somebody's store: Graph Store Protocol or SPARQL Update, one named graph for each article."""

from kg.push.push import Pushed, push_graph
from kg.push.store import Endpoint

__all__ = ["Endpoint", "Pushed", "push_graph"]
