"""Programs that nobody here wrote, each reading a file of RDF: what they read, as sets of plain triples."""
