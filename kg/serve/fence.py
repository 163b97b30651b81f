"""Keeps queries inside: no SERVICE, which would make this machine ask any address of the network for anybody.

Oxigraph has no switch for it and takes the keyword in odd places (`SERVICEex:a {}`, `SERVICE:a {}`, `1SERVICE<…>`).
So it is refused wherever it stands outside strings, IRIs, comments and names. Strings and IRIs may hold the word, and
where they end depends on the grammar: in `?a<'>' ) SERVICE <…> {} FILTER('x'='x')` the first `<` is an operator. So the
word is written there with an escape, which means the same in a string and is a syntax error anywhere else.
"""

from __future__ import annotations

import re

from kg.serve.limits import Refused

__all__ = ["check_query", "has_dataset"]

_TOKENS = re.compile(
    r"""
      (?P<text> \"{3} (?: \"{0,2} (?: [^"\\] | \\. ) )* \"{3} | '{3} (?: '{0,2} (?: [^'\\] | \\. ) )* '{3}
              | " (?: [^"\\\n\r] | \\. )* " | ' (?: [^'\\\n\r] | \\. )* '
              | < (?: [^<>"{}|^`\\\x00-\x20] | \\. )* > )
    | (?P<comment> \# [^\n\r]* )
    | (?P<name> [?$]\w+ | @\w[\w-]* | :[\w-]+ | \\. )
    | (?P<service> SERVICE )
    | (?P<dataset> \bFROM\b )
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_SERVICE = re.compile("service", re.IGNORECASE)


def check_query(sparql: str) -> str:
    """The query, or a text of the same meaning that Oxigraph cannot read a SERVICE from. Raises Refused, status 403.

    >>> print(check_query('ASK { FILTER("a service" != "") }'))
    ASK { FILTER("a \\u0073ervice" != "") }
    """
    return _TOKENS.sub(_fenced, sparql) if _SERVICE.search(sparql) else sparql


def _fenced(token: re.Match[str]) -> str:
    match token.lastgroup:
        case "service":
            line = token.string.count("\n", 0, token.start()) + 1
            raise Refused(403, f"SERVICE (line {line}) is not allowed here: this endpoint asks no other; leave it out")
        case "text":
            return _SERVICE.sub(lambda word: f"\\u{ord(word[0][0]):04x}{word[0][1:]}", token[0])
        case "comment":
            return _SERVICE.sub("-------", token[0])
        case _:
            return token[0]


def has_dataset(sparql: str) -> bool:
    """Whether the query names its own graphs: `FROM` outside strings, IRIs, comments and names.

    >>> has_dataset("SELECT * FROM <http://example.org/a> {}"), has_dataset("SELECT ?from { ?from ?p 'FROM' }")
    (True, False)
    """
    return any(token.lastgroup == "dataset" for token in _TOKENS.finditer(sparql))
