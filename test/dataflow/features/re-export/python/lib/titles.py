def title():
    return "guest"
