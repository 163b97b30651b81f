"""Every error that kg raises on purpose.

    KgError
    ├── ReadError        a file or a record that cannot be read        (exit 2; one bad article only warns)
    ├── SeedsError       a row of seeds/ or ontology/ that is wrong    (exit 2)
    ├── ModelError       the spaCy pipeline is missing or unfit        (exit 2)
    ├── QueryError       a query that does not parse, or has no answer form we write (exit 2)
    ├── EndpointError    a store over HTTP that refuses or does not answer           (exit 2)
    ├── UsageError       options that do not go together               (exit 2)
    └── BuildError       a build that cannot go on: folder in use, disk full, worker lost (exit 2)

Each message says where, what, and what would be right.
"""

__all__ = [
    "BuildError",
    "EndpointError",
    "KgError",
    "ModelError",
    "QueryError",
    "ReadError",
    "SeedsError",
    "UsageError",
]


class KgError(Exception):
    """The root: catch this to catch all of kg's errors, and only those."""


class ReadError(KgError):
    """A file, folder or record that cannot be read as an article or a graph."""


class SeedsError(KgError):
    """A row of the seeds or a file of the ontology that is wrong; the message names file and row."""


class ModelError(KgError):
    """The spaCy pipeline is not installed, or lacks a component that extraction needs."""


class QueryError(KgError):
    """A SPARQL query that does not parse, or a question that does not exist."""


class EndpointError(KgError):
    """A store over HTTP that does not answer, or does not take what it is sent; the message says what it said."""


class UsageError(KgError):
    """Options or arguments that do not go together."""


class BuildError(KgError):
    """A build that cannot go on: its folder is in use, the disk is full, or a worker process was lost."""
