"""What carries a plan out: batches over this machine's processes."""
