def each(items, use):
    for item in items:
        use(item)
