"""Reuse over a collection: what any two of very many articles share, found by steps on keyed rows.

    articles --code--> codes --post--> posting rows (by gram) --pair--> seeds (by pair) --align--> passages --> families

Every step is a pure function of arrays, so that cutting the work into other batches or partitions changes nothing.
"""
