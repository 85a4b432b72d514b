"""How well and how fast articles are grouped into stories, beside TF-IDF with average linkage and river's TextClust.

    python bench/stories.py [--shared FOLDER] [--sizes 10000 100000] [--only accuracy|speed] [--no-peers]
    python bench/stories.py --file FILE OUT       seconds and memory of the command over a file of articles, one a line

Accuracy: B³ and pair F1 (`shared/tools/score_clusters.py`) on the development sets alone, together, and among 5,000
articles of AllSides, with one setting for all; the peers stand at the setting that is best for them on
giveme5w1h-dev. Speed: articles a second from the article to its story, nothing encoded, over AllSides repeated with
seeded other names for each round, in order of publication. The gate: our speed at the largest size is at least
TextClust's of the same run. The peers need `pip install scikit-learn river`; without these they are left out, with the
reason.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from headwater.findings.stories import digest_article, group_digests
from headwater.model.article import Article
from pipeline import run
from story_sets import GOLD, NOISE, StorySets, scorer

Groups = list[list[str]]
Grouper = Callable[[Sequence[Article]], Groups]
LINK_AT = (0.1, 0.13, 0.16, 0.2, 0.24)
RADII = (0.4, 0.5, 0.6, 0.7)
NAME = re.compile(r"\b[A-Z][a-z]{3,}\b")
# TextClust gets slower the more articles it has seen; its speed over the first of them flatters it.
PEER_ARTICLES = 1000
MEMORY_CEILING = 8 * 1024  # MiB, of all processes of a run over any number of articles, a million among them
# Where nothing fades, TextClust takes a tenth of a second an article, and longer the more there are.
NOTHING_FADES = 200


def headwater_groups(articles: Sequence[Article]) -> Groups:
    """Our stories, as lists of keys."""
    digests = [digest_article(article) for article in articles]
    name = {digest.id: digest.name for digest in digests}
    return [[name[article] for article in story.articles] for story in group_digests(digests)]


def average_link(articles: Sequence[Article], least: float) -> Groups:
    """scikit-learn's TF-IDF and agglomerative clustering with average linkage of cosines."""
    from sklearn.cluster import AgglomerativeClustering
    from sklearn.feature_extraction.text import TfidfVectorizer

    texts = [f"{article.title or ''}\n{article.text}" for article in articles]
    found = TfidfVectorizer(stop_words="english", sublinear_tf=True).fit_transform(texts)
    apart = 1 - (found @ found.T).toarray()
    cluster = AgglomerativeClustering(None, metric="precomputed", linkage="average", distance_threshold=1 - least)
    return _by_label(articles, cluster.fit_predict(apart.clip(0)))


def text_clust(articles: Sequence[Article], radius: float) -> Groups:
    """River's TextClust over the articles in order of publication; each belongs to the micro-cluster it went into.

    Nothing fades: its fading forgets a story within days.
    """
    from river import cluster

    in_time = sorted(articles, key=lambda article: (article.published or "~", article.id))
    model = cluster.TextClust(radius=radius, real_time_fading=False, fading_factor=1e-9, tgap=10**9)
    labels = []
    for bag in _bags(in_time):
        model.learn_one(bag)
        labels.append(model.predict_one(bag, type="micro"))
    return _by_label(in_time, labels)


def text_clust_stream(articles: Sequence[Article]) -> Groups:
    """River's TextClust as it comes, with fading, and without asking it where an article went."""
    from river import cluster

    model = cluster.TextClust(real_time_fading=False)
    for bag in _bags(articles):
        model.learn_one(bag)
    return [[str(number)] for number in model.micro_clusters]


def _bags(articles: Sequence[Article]) -> Iterator[Any]:
    from river import feature_extraction

    words = feature_extraction.BagOfWords(lowercase=True, ngram_range=(1, 1), stop_words=_stop_words())
    for article in articles:
        yield words.transform_one(f"{article.title or ''} {article.text}")


def _stop_words() -> set[str]:
    from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

    return set(ENGLISH_STOP_WORDS)


def _by_label(articles: Sequence[Article], labels: Sequence[Any]) -> Groups:
    groups: dict[Any, list[str]] = {}
    for article, label in zip(articles, labels, strict=True):
        groups.setdefault(label, []).append(article.key or "")
    return list(groups.values())


def peers(sets: StorySets, score: Any) -> dict[str, Grouper]:
    """The peers that are installed, each at its best setting on giveme5w1h-dev."""
    found: dict[str, Grouper] = {}
    tried: dict[str, tuple[Callable[[Sequence[Article], float], Groups], tuple[float, ...]]] = {
        "TF-IDF, average link": (average_link, LINK_AT),
        "river TextClust": (text_clust, RADII),
    }
    for name, (group, settings) in tried.items():
        try:
            by_b3 = {s: score(sets.gold[GOLD[0]], group(sets.articles[GOLD[0]], s))["b3"] for s in settings}
        except ImportError as error:
            print(f"{name} is not measured: {error}")
            continue
        best = max(settings, key=lambda setting: by_b3[setting])
        found[f"{name} at {best}"] = lambda articles, group=group, best=best: group(articles, best)
    return found


def accuracy(sets: StorySets, groupers: dict[str, Grouper], score: Any) -> None:
    print(f"B³ / pair F1 on {', '.join(GOLD)}")
    for name, articles in sets.collections().items():
        for who, group in groupers.items():
            if "TextClust" in who and len(articles) > NOTHING_FADES:
                continue
            since = time.perf_counter()
            stories = group(articles)
            took = time.perf_counter() - since
            scores = [score(sets.gold[n], stories) for n in GOLD if n == name or name not in GOLD]
            figures = "   ".join(f"{s['b3']:5.1f} / {s['pair']:5.1f}" for s in scores)
            print(f"  {name:24} {who:30} {figures}   ({took:.1f} s)", flush=True)


def many(articles: Sequence[Article], number: int) -> list[Article]:
    """`number` articles in order of publication: these over and over, each round with other names for their names."""
    made: list[Article] = []
    for turn in range(-(-number // len(articles))):
        other = _Names(turn)
        for n, article in enumerate(articles[: number - len(made)]):
            key, title = f"{turn}-{n}", article.title and other.change(article.title)
            made.append(
                replace(article, id=f"art-{key}", key=key, title=title, text=other.change(article.text), segments=())
            )
    return sorted(made, key=lambda article: (article.published or "~", article.id))


class _Names:
    """Other names for the names of one round, the same all through it; the first round keeps its own."""

    def __init__(self, turn: int) -> None:
        self.turn = turn
        self.rng = random.Random(turn)
        self.chosen: dict[str, str] = {}

    def change(self, text: str) -> str:
        return NAME.sub(lambda found: self._other(found.group()), text) if self.turn else text

    def _other(self, name: str) -> str:
        if name not in self.chosen:
            self.chosen[name] = "".join(self.rng.choices("abdefgiklmnoprstu", k=7)).capitalize()
        return self.chosen[name]


def speed(sets: StorySets, sizes: Sequence[int], *, with_peer: bool) -> bool:
    """Print articles a second at each size; whether we are at least as fast as TextClust at the last."""
    groupers: dict[str, Grouper] = {"headwater": headwater_groups}
    if with_peer:
        groupers["river TextClust, as it comes"] = text_clust_stream
    rates = dict.fromkeys(groupers, 0.0)
    for size in sizes:
        articles = many(sets.articles[NOISE], size)
        for who, group in groupers.items():
            given = articles if group is headwater_groups else articles[:PEER_ARTICLES]
            since = time.process_time()
            stories = group(given)
            rates[who] = len(given) / (time.process_time() - since)
            print(
                f"  {len(given):8,} articles {who:30} {rates[who]:8.0f} articles/s, {len(stories):,} groups", flush=True
            )
    return rates["headwater"] >= max(rates.values())


def file(source: Path, out: Path) -> int:
    """`headwater stories` over articles that lie there, such as `bench/reuse.py make` writes."""
    with source.open("rb") as lines:
        number = sum(1 for _ in lines)
    load = os.getloadavg()[2]
    took = run("stories", str(source), "--json", str(out), "--quiet")
    print(f"load of the machine, 15 minutes: {load:.1f} before, {os.getloadavg()[2]:.1f} after")
    rate = f"{number / took.processors:.0f} articles a second of one"
    print(f"{number} articles: {took.seconds:.1f} s, {took.processors:.1f} s of processors, {rate}")
    with out.open("rb") as lines:
        print(f"{sum(1 for _ in lines)} stories")
    print(f"memory of all processes: {took.mebibytes:.0f} MiB (at most {MEMORY_CEILING})")
    return int(took.mebibytes > MEMORY_CEILING)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path(__file__).resolve().parent.parent.parent / "shared")
    parser.add_argument("--sizes", type=int, nargs="*", default=[10_000, 100_000])
    parser.add_argument("--no-peers", action="store_true")
    parser.add_argument("--only", choices=("accuracy", "speed"))
    parser.add_argument("--file", type=Path, nargs=2, metavar=("FILE", "OUT"))
    options = parser.parse_args()
    if options.file:
        return file(*options.file)
    if not (options.shared / "corpora" / "stories").is_dir():
        print(f"nothing is measured: no corpora in {options.shared}")
        return 0
    sets, score = StorySets(options.shared), scorer(options.shared)
    groupers: dict[str, Grouper] = {"headwater": headwater_groups}
    if options.only != "speed":
        accuracy(sets, groupers | ({} if options.no_peers else peers(sets, score)), score)
    if options.only == "accuracy":
        return 0
    print("speed, one process, by the time of its processor")
    return int(not speed(sets, options.sizes, with_peer=not options.no_peers))


if __name__ == "__main__":
    sys.exit(main())
