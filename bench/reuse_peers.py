"""The peers: MinHash with banding (datasketch, rensa) to pairs of articles, and exact runs of words to passages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from planted import WORD

Pairs = set[tuple[str, str]]
PERMUTATIONS = 128
SHINGLE = 5
RUN = 8


def shingles(text: str) -> list[str]:
    """The runs of five words of a text, as both peers' own examples make them."""
    words = text.lower().split()
    return [" ".join(words[at : at + SHINGLE]) for at in range(max(1, len(words) - SHINGLE + 1))]


def datasketch_pairs(rows: Sequence[dict[str, str]], threshold: float) -> Pairs:
    """Pairs of articles whose estimated Jaccard similarity is over the threshold, by datasketch."""
    from datasketch import MinHash, MinHashLSH

    lsh = MinHashLSH(threshold=threshold, num_perm=PERMUTATIONS)
    hashes = {}
    for row in rows:
        minhash = MinHash(num_perm=PERMUTATIONS)
        minhash.update_batch([shingle.encode() for shingle in shingles(row["text"])])
        lsh.insert(row["id"], minhash)
        hashes[row["id"]] = minhash
    found = set()
    for name, minhash in hashes.items():
        for other in lsh.query(minhash):
            if name < other and minhash.jaccard(hashes[other]) >= threshold:
                found.add((name, other))
    return found


def rensa_pairs(rows: Sequence[dict[str, str]], threshold: float) -> Pairs:
    """The same by rensa, in Rust."""
    from rensa import RMinHash, RMinHashLSH

    bands = 64 if threshold < 0.3 else 16
    lsh = RMinHashLSH(threshold=threshold, num_perm=PERMUTATIONS, num_bands=bands)
    hashes = []
    for number, row in enumerate(rows):
        minhash = RMinHash(num_perm=PERMUTATIONS, seed=1)
        minhash.update(shingles(row["text"]))
        lsh.insert(number, minhash)
        hashes.append(minhash)
    found = set()
    for number, minhash in enumerate(hashes):
        for other in lsh.query(minhash):
            if other != number and minhash.jaccard(hashes[other]) >= threshold:
                found.add(tuple(sorted((rows[number]["id"], rows[other]["id"]))))
    return found  # type: ignore[return-value]


def exact_runs(rows: Sequence[dict[str, str]]) -> list[tuple[str, int, int, str, int, int]]:
    """The baseline: every maximal run of at least eight words that two articles share, and nothing edited."""
    words = {row["id"]: [(m.group().lower(), m.start(), m.end()) for m in WORD.finditer(row["text"])] for row in rows}
    places: dict[tuple[str, ...], list[tuple[str, int]]] = defaultdict(list)
    for name in sorted(words):
        keys = [word[0] for word in words[name]]
        for at in range(len(keys) - RUN + 1):
            places[tuple(keys[at : at + RUN])].append((name, at))
    seeds: dict[tuple[str, str, int], list[int]] = defaultdict(list)
    for found in places.values():
        for n, (b, j) in enumerate(found[:50]):
            for a, i in found[:n]:
                if a != b:
                    seeds[a, b, j - i].append(i)
    return [
        (a, words[a][start][1], words[a][end - 1][2], b, words[b][start + shift][1], words[b][end - 1 + shift][2])
        for (a, b, shift), at in seeds.items()
        for start, end in _runs(sorted(at))
    ]


def _runs(starts: Sequence[int]) -> Iterator[tuple[int, int]]:
    first = last = starts[0]
    for start in starts[1:]:
        if start > last + 1:
            yield first, last + RUN
            first = start
        last = start
    yield first, last + RUN
