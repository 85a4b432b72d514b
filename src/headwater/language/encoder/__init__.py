"""The reader of English by a small encoder of our own, run by onnxruntime; trained in `training/`."""
