"""Reports over a collection on a cluster: the same pure functions, placed and shuffled by Spark."""
