"""Stories over a collection: digests of its articles, kept if wanted, grouped into stories."""
