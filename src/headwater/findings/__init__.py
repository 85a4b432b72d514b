"""One folder a finding: pure functions over the readings of one story (or, for stories, of a collection)."""
