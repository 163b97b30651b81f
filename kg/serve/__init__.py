"""The graph over HTTP: SPARQL 1.1 Protocol, read-only, with an editor, the page and the ontology.

Three kinds of process. The server (Starlette on uvicorn) reads requests and never touches the graph. The keeper holds
the graph in memory and does nothing but fork workers. A worker answers one query at a time and is killed when it takes
too long.

Why processes: a query running in Oxigraph cannot be interrupted from Python, so a thread would run on after its time;
and a hostile query (twenty thousand braces, a sort of a cross product) ends the process it runs in. Why forks: a new
worker shares the graph's memory and is there within milliseconds, however large the graph. Oxigraph's own server has a
time limit, but it follows SERVICE into the network and bounds neither memory nor the size of an answer.
"""

from kg.serve.limits import Limits

__all__ = ["Limits"]
