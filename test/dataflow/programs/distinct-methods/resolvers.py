from ariadne import QueryType

query = QueryType()


@query.field("items")
def items(_, info, label: str):
    return info.context["store"].find_by_label(label)


@query.field("coloured")
def coloured(_, info, colour: str):
    return info.context["store"].find_by_colour(colour)


@query.field("sized")
def sized(_, info, size: str):
    return info.context["store"].find_by_size(size)


@query.field("weighed")
def weighed(_, info, weight: str):
    return info.context["scales"].find_by_weight(weight, True)
