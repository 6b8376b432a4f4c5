"""House style: rules of how a desk writes, each with a reason and, where it is sure, a fix."""
